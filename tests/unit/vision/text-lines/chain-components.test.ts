import { describe, expect, it } from 'vitest';
import type { InkComponent } from '../../../../src/core/ink.ts';
import { chainComponents } from '../../../../src/vision/text-lines/chain-components.ts';

/** A component whose middle is at `y`. */
const standing = (label: number, x: number, y: number, width: number, height: number): InkComponent => ({
  label,
  box: [x, y - height / 2, width, height],
  area: (width * height) / 3,
});

const labelsOf = (components: readonly InkComponent[]): number[][] =>
  chainComponents(components).map(({ members }) => members.map(({ label }) => label));

describe('chainComponents', () => {
  // A chain is closed once nothing that is still to come can follow it: which depends on how high that may be.
  it.each([
    ['follows a chain of low characters over a gap of nearly four of its own heights', 40, 190, [[1, 2, 3]]],
    ['follows nothing over a wider gap', 40, 215, [[1, 2], [3]]],
    ['follows nothing that is much lower', 60, 100, [[1, 2], [3]]],
  ] as const)('a high character %s', (_, __, gap, expected) => {
    const height = gap === 100 ? 60 : 50;
    const line = [standing(1, 0, 100, 12, 20), standing(2, 20, 100, 12, 20), standing(3, 32 + gap, 100, 25, height)];
    expect(labelsOf(line)).toEqual(expected);
  });

  it('chains each of many lines as it would alone, whatever stands to its left', () => {
    const lines = Array.from({ length: 12 }, (_, row) =>
      Array.from({ length: 9 }, (_, column) =>
        standing(100 * row + column, 700 * (row % 3) + (50 + 3 * row) * column, 60 + 150 * row, 24, 40 + (row % 4)),
      ),
    );
    const alone = lines.flatMap((line) => labelsOf(line));
    expect(alone).toHaveLength(12);
    const together = labelsOf(lines.flat());
    expect([...together].sort((a, b) => a[0] - b[0])).toEqual(alone);
  });
});
