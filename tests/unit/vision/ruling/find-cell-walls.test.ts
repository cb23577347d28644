import { describe, expect, it } from 'vitest';
import { findCellWalls } from '../../../../src/vision/ruling/find-cell-walls.ts';
import type { Line } from '../../../../src/vision/ruling/fit-chain.ts';
import { drawInk, type InkShape } from '../../core/draw-ink.ts';

const [WIDTH, HEIGHT] = [420, 220];

const levelAt = (y: number, from: number, to: number): Line => ({
  from,
  to,
  middles: new Float32Array(to - from).fill(y + 0.5),
  thickness: 2,
  inked: 1,
  pieces: [to - from],
});

const foot: InkShape = { bar: [60, 160, 302, 2] };
const teethAt = (places: readonly number[], height = 22): InkShape[] =>
  places.map((x): InkShape => ({ bar: [x, 160 - height, 2, height] }));
const equal = [60, 120, 180, 240, 300, 360];

/** The walls' places at their foot, and where they begin and end. */
function find(shapes: readonly InkShape[], rules = [levelAt(160, 60, 362)]) {
  const ink = drawInk(WIDTH, HEIGHT, shapes);
  return findCellWalls(ink, rules).map(({ from, to, middles }) => [Math.round(middles[middles.length - 1]), from, to]);
}

describe('findCellWalls', () => {
  it('finds the teeth of a comb, no longer than they are', () => {
    const walls = find([foot, ...teethAt(equal)]);
    expect(walls.map(([x]) => x)).toEqual(equal.map((x) => x + 1));
    for (const [, from, to] of walls) {
      expect(Math.abs(from - 138)).toBeLessThanOrEqual(2);
      expect(Math.abs(to - 161)).toBeLessThanOrEqual(2);
    }
  });

  it('finds a tooth that ink hides, where equal cells ask for it', () => {
    const [first, second, , ...others] = equal;
    expect(find([foot, ...teethAt([first, second, ...others])])).toHaveLength(6);
  });

  it('finds them where the rule was seen only in part', () => {
    expect(find([foot, ...teethAt(equal)], [levelAt(160, 110, 362)])).toHaveLength(6);
  });

  it('follows the walls of cells up to their head', () => {
    const walls = find(
      [foot, { bar: [60, 80, 302, 2] }, ...teethAt(equal, 80)],
      [levelAt(160, 60, 362), levelAt(80, 60, 362)],
    );
    expect(walls.length).toBeGreaterThanOrEqual(6);
    for (const [, from, to] of walls) expect([from, to].map((y) => Math.round(y / 10))).toEqual([8, 16]);
  });

  it('ends walls where the picture ends', () => {
    const leaning = levelAt(160, 60, 362);
    leaning.middles.forEach((_, i) => (leaning.middles[i] = 10 + 0.06 * i));
    const foot = { stroke: [60, 10.5, 362, 28.6, 2] } as const;
    const teeth = equal.map((x): InkShape => ({ bar: [x, 0, 2, 11 + 0.06 * (x - 60)] }));
    const walls = find([foot, ...teeth], [leaning]);
    expect(walls).toHaveLength(6);
    for (const [, from] of walls) expect(from).toBeGreaterThanOrEqual(0);
  });

  it.each<[string, readonly InkShape[]]>([
    ['strokes that stand inside of a rule at equal distances', teethAt([90, 150, 210, 270, 330], 60)],
    ['strokes that stand at other distances', teethAt([60, 95, 205, 360], 60)],
    ['three strokes, one in the middle', teethAt([60, 210, 360], 60)],
    ['strokes thicker than the rule', equal.map((x): InkShape => ({ bar: [x - 4, 110, 9, 50] }))],
    ['nothing', []],
  ])('finds none in %s', (_, strokes) => {
    expect(find([foot, ...strokes])).toEqual([]);
  });
});
