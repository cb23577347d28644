import { describe, expect, it } from 'vitest';
import type { InkComponent, InkMap } from '../../../src/core/ink.ts';
import type { TextLine } from '../../../src/core/text-line.ts';
import { cutLines } from '../../../src/reader/cut-lines.ts';
import { drawInkMap } from '../core/draw-ink-map.ts';
import type { InkShape } from '../core/draw-ink.ts';

const [ROWS, COLUMNS] = [160, 30];

/** A map full of bars of 4×14, each a component. */
function fullMap(): InkMap {
  const [width, height] = [20 * COLUMNS + 20, 24 * ROWS + 20];
  const labels = new Int32Array(width * height);
  const components = Array.from({ length: ROWS * COLUMNS }, (_, index): InkComponent => {
    const [x, y] = [10 + 20 * (index % COLUMNS), 10 + 24 * Math.floor(index / COLUMNS)];
    for (let row = y; row < y + 14; row++) labels.fill(index + 1, row * width + x, row * width + x + 4);
    return { label: index + 1, box: [x, y, 4, 14], area: 56 };
  });
  return { width, height, labels, components, scale: 1, origin: [0, 0] };
}

/** An upright stroke of a row of them. */
const strokeAt = (x: number, y: number, height: number): InkShape[] => [{ stroke: [x, y, x, y + height, 4] }];

describe('cutLines', () => {
  it('gives each line its pieces and runs, in the order of the lines', () => {
    const map = drawInkMap(300, 200, [strokeAt(40, 30, 40), strokeAt(80, 30, 40), strokeAt(40, 120, 60)]);
    const lines: TextLine[] = [
      { components: map.components.slice(2), height: 64, slope: 0, offset: 150 },
      { components: map.components.slice(0, 2), height: 44, slope: 0, offset: 50 },
    ];
    const cut = cutLines(map, lines);
    expect(cut.map(({ line }) => line)).toEqual(lines);
    expect(cut.map(({ found }) => found)).toEqual(lines);
    expect(cut.map(({ pieces }) => pieces.length)).toEqual([1, 2]);
    expect(cut.map(({ runs }) => runs.map(({ from, to }) => `${from}-${to}`))).toEqual([['0-1'], ['0-1', '1-2']]);
  });

  it('spends no more than a budget on a picture full of strokes, and spends it on whole lines', () => {
    const map = fullMap();
    const lines = Array.from({ length: ROWS }, (_, row): TextLine => ({
      components: map.components.slice(COLUMNS * row, COLUMNS * (row + 1)),
      height: 14,
      slope: 0,
      offset: 17 + 24 * row,
    }));
    const cut = cutLines(map, lines);
    expect(cut.length).toBeGreaterThan(0);
    expect(cut.length).toBeLessThan(lines.length);
    for (const { pieces, runs } of cut) {
      expect(pieces).toHaveLength(COLUMNS);
      expect(runs.length).toBeGreaterThanOrEqual(COLUMNS);
    }
    expect(cut.reduce((sum, { runs }) => sum + runs.length, 0)).toBeLessThan(4000);
  });

  it('has nothing to cut without lines', () => {
    expect(cutLines(drawInkMap(10, 10, []), [])).toEqual([]);
  });
});
