import { describe, expect, it } from 'vitest';
import type { FrameBox } from '../../../src/core/geometry.ts';
import type { TextLine } from '../../../src/core/text-line.ts';
import { orderLines } from '../../../src/vision/order-lines.ts';

/** A line of one component; its label is the line's name. */
function lineAt(label: number, box: FrameBox, slope = 0): TextLine {
  const [x, y, width, height] = box;
  const offset = y + height / 2 - slope * (x + width / 2);
  return { components: [{ label, box, area: 100 }], height, slope, offset };
}

const orderOf = (lines: readonly TextLine[]): number[] =>
  orderLines(lines).map(({ components }) => components[0].label);

describe('orderLines', () => {
  it('goes from top to bottom', () => {
    const lines = [lineAt(1, [100, 300, 200, 40]), lineAt(2, [100, 100, 200, 40]), lineAt(3, [100, 200, 200, 40])];
    expect(orderOf(lines)).toEqual([2, 3, 1]);
  });

  it('goes from left to right in a row, though its strings do not stand on one height to the pixel', () => {
    const lines = [
      lineAt(1, [500, 98, 100, 40]),
      lineAt(2, [300, 106, 100, 44]),
      lineAt(3, [100, 103, 100, 36]),
      lineAt(4, [110, 203, 100, 40]),
      lineAt(5, [320, 195, 100, 40]),
    ];
    expect(orderOf(lines)).toEqual([3, 2, 1, 4, 5]);
  });

  it('takes strings that stand above one another for rows of their own, however close', () => {
    const lines = [lineAt(1, [100, 115, 200, 40]), lineAt(2, [120, 100, 200, 40])];
    expect(orderOf(lines)).toEqual([2, 1]);
  });

  it('goes by where a sloping line begins', () => {
    // The right one begins as high as the left one stands, and ends far lower.
    const lines = [lineAt(1, [500, 125, 300, 40], 0.2), lineAt(2, [100, 95, 300, 40])];
    expect(orderOf(lines)).toEqual([2, 1]);
  });

  it('leaves its input alone, and takes none for none', () => {
    const lines = [lineAt(1, [100, 300, 200, 40]), lineAt(2, [100, 100, 200, 40])];
    orderLines(lines);
    expect(lines.map(({ components }) => components[0].label)).toEqual([1, 2]);
    expect(orderLines([])).toEqual([]);
  });
});
