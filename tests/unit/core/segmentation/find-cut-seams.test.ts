import { describe, expect, it } from 'vitest';
import type { GrayImage } from '../../../../src/core/image.ts';
import { findCutSeams, type Cut } from '../../../../src/core/segmentation/find-cut-seams.ts';
import { countInkBetween, findInkRows } from '../../../../src/core/segmentation/ink-rows.ts';
import { drawInk } from '../draw-ink.ts';

const PLACE_TOLERANCE = 3; // pixels
const LIKELY = -Math.log(0.5);
const UNLIKELY = -Math.log(0.2);
const HARDLY = -Math.log(0.05);
const size = { lineHeight: 60, strokeWidth: 5 };

const meanColumn = ({ columns }: Cut): number => columns.reduce((sum, column) => sum + column, 0) / columns.length;
const cheapest = (cuts: readonly Cut[]): Cut => cuts.reduce((best, cut) => (cut.cost < best.cost ? cut : best));

/** Pixels of ink to the left of a cut. */
const inkLeftOf = ({ columns }: Cut, { width, data }: GrayImage): number =>
  data.filter((level, i) => level > 0 && i % width < columns[Math.floor(i / width)]).length;

const zero = drawInk(50, 64, [{ ring: [25, 32, 20, 28, 5] }]);
/** Zeros that graze each other at column 45; three, at 45 and 85. */
const two = drawInk(90, 64, [{ ring: [25, 32, 18, 28, 5] }, { ring: [65, 32, 18, 28, 5] }]);
const three = drawInk(130, 64, [{ ring: [25, 32, 18, 28, 5] }, { ring: [65, 32, 18, 28, 5] }, { ring: [105, 32, 18, 28, 5] }]); // prettier-ignore
/** Zeros that share a side: a cut down the middle of it runs through more ink than one through a zero. */
const sharing = drawInk(86, 64, [{ ring: [24, 32, 19, 28, 5] }, { ring: [62, 32, 19, 28, 5] }]);
/** Eights that touch twice, at column 33, and so close a loop between them. */
const eights = drawInk(66, 64, [
  { ring: [18, 17, 13, 13, 5] },
  { ring: [18, 46, 13, 14, 5] },
  { ring: [48, 17, 13, 13, 5] },
  { ring: [48, 46, 13, 14, 5] },
]);

describe('findCutSeams', () => {
  it.each([
    ['graze each other', two, 45],
    ['share a side', sharing, 43],
    ['touch twice', eights, 33],
  ])('takes the place where two characters %s for likely', (_, mask, column) => {
    const best = cheapest(findCutSeams(mask, size));
    expect(Math.abs(meanColumn(best) - column)).toBeLessThanOrEqual(PLACE_TOLERANCE);
    expect(best.cost).toBeLessThan(LIKELY);
  });

  it('takes cuts through a character for unlikely', () => {
    for (const { cost } of findCutSeams(zero, size)) expect(cost).toBeGreaterThan(HARDLY);
    const inside = (cut: Cut): boolean => [25, 65].some((middle) => Math.abs(meanColumn(cut) - middle) < 10);
    for (const { cost } of findCutSeams(two, size).filter(inside)) expect(cost).toBeGreaterThan(UNLIKELY);
  });

  it('gives the cuts from left to right', () => {
    const cuts = findCutSeams(three, size);
    const places = cuts.map(meanColumn);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const likely = cuts.filter(({ cost }) => cost < LIKELY).map(meanColumn);
    for (const column of [45, 85]) {
      expect(likely.some((place) => Math.abs(place - column) <= PLACE_TOLERANCE)).toBe(true);
    }
  });

  it('leaves no sliver between two cuts', () => {
    for (const mask of [two, three, sharing, eights]) {
      const cuts = findCutSeams(mask, size);
      const rows = findInkRows(mask);
      for (const [index, { columns }] of cuts.entries()) {
        if (index === 0) continue;
        const between = countInkBetween(rows, cuts[index - 1].columns, columns);
        expect(between).toBeGreaterThanOrEqual(0.2 * size.lineHeight * size.strokeWidth);
      }
    }
  });

  it('parts two leaning strokes whose boxes overlap', () => {
    const left = { stroke: [6, 57, 20, 7, 5] } as const;
    const strokes = drawInk(52, 64, [left, { stroke: [32, 57, 46, 7, 5] }, { stroke: [16, 34, 38, 34, 3] }]);
    const best = cheapest(findCutSeams(strokes, size));
    const own = inkLeftOf({ columns: new Int32Array(64).fill(52), cost: 0 }, drawInk(52, 64, [left]));
    expect(best.cost).toBeLessThan(UNLIKELY);
    expect(inkLeftOf(best, strokes)).toBeGreaterThan(0.9 * own);
    expect(inkLeftOf(best, strokes)).toBeLessThan(1.3 * own);
  });

  it('stays in the mask', () => {
    for (const mask of [two, three, sharing, eights, zero]) {
      for (const { columns } of findCutSeams(mask, size)) {
        expect(columns).toHaveLength(mask.height);
        expect(Math.min(...columns)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...columns)).toBeLessThanOrEqual(mask.width);
      }
    }
  });

  it.each([
    ['narrower than two steps', drawInk(7, 40, [{ bar: [0, 0, 7, 40] }])],
    ['of a single pixel', drawInk(1, 1, [{ bar: [0, 0, 1, 1] }])],
  ])('gives no cut in a mask %s', (_, mask) => {
    expect(findCutSeams(mask, size)).toEqual([]);
  });
});
