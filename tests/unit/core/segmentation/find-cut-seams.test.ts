import { describe, expect, it } from 'vitest';
import type { GrayImage } from '../../../../src/core/image.ts';
import { findCutSeams, type CutSeamOptions } from '../../../../src/core/segmentation/find-cut-seams.ts';
import type { CutSeam } from '../../../../src/core/segmentation/find-seam.ts';
import { drawInk } from '../draw-ink.ts';

const PLACE_TOLERANCE = 2; // pixels
const COST_TOLERANCE = 0.5; // pixels of ink: what steps aside cost
const options: CutSeamOptions = { step: 4, reach: 9, loopCost: 12, maxCost: 8, dearCost: 6, minInk: 100 };

const meanColumn = ({ columns }: CutSeam): number => columns.reduce((sum, column) => sum + column, 0) / columns.length;

/** The ink of a mask to the left of a cut. */
const inkLeftOf = ({ columns }: CutSeam, { width, data }: GrayImage): number =>
  data.filter((level, i) => level > 0 && i % width < columns[Math.floor(i / width)]).length;

/** Two discs of radius 20, joined at column 43 by a neck six pixels high; three, with a thinner neck at 87. */
const two = drawInk(86, 42, [{ disc: [21, 21, 20] }, { disc: [65, 21, 20] }, { bar: [39, 18, 8, 6] }]);
const three = drawInk(130, 42, [
  { disc: [21, 21, 20] },
  { disc: [65, 21, 20] },
  { disc: [109, 21, 20] },
  { bar: [39, 18, 8, 6] },
  { bar: [83, 18, 8, 4] },
]);
/** Two zeros that share a side: a cut down the middle of it runs through more ink than one through a zero. */
const zeros = drawInk(86, 64, [{ ring: [24, 32, 19, 28, 5] }, { ring: [62, 32, 19, 28, 5] }]);

describe('findCutSeams', () => {
  it('cuts two touching discs where they touch, and nowhere else', () => {
    const seams = findCutSeams(two, options);
    expect(seams).toHaveLength(1);
    expect(Math.abs(seams[0].columns[21] - 43)).toBeLessThanOrEqual(PLACE_TOLERANCE);
    expect(Math.abs(seams[0].cost - 6)).toBeLessThan(COST_TOLERANCE);
  });

  it('gives the cuts from left to right', () => {
    const places = findCutSeams(three, options).map(meanColumn);
    expect(places).toHaveLength(2);
    expect(Math.abs(places[0] - 43)).toBeLessThanOrEqual(PLACE_TOLERANCE);
    expect(Math.abs(places[1] - 87)).toBeLessThanOrEqual(PLACE_TOLERANCE);
  });

  it('prefers a cheap cut to a dear one beside it, which stands further left', () => {
    const seams = findCutSeams(two, { ...options, reach: 1, maxCost: 30, minInk: 150 });
    const atNeck = seams.filter((seam) => Math.abs(meanColumn(seam) - 43) <= PLACE_TOLERANCE);
    expect(atNeck).toHaveLength(1);
    expect(Math.abs(atNeck[0].cost - 6)).toBeLessThan(COST_TOLERANCE);
  });

  it('does not cut a single disc', () => {
    expect(findCutSeams(drawInk(42, 42, [{ disc: [21, 21, 20] }]), options)).toEqual([]);
  });

  it('parts two zeros along the side that they share, not through their loops', () => {
    const seams = findCutSeams(zeros, { ...options, maxCost: 17 });
    expect(seams).toHaveLength(1);
    expect(Math.abs(seams[0].columns[32] - 43)).toBeLessThanOrEqual(PLACE_TOLERANCE);
  });

  it('opens loops only where that is worth its cost', () => {
    const zero = drawInk(50, 64, [{ ring: [25, 32, 20, 28, 5] }]);
    expect(findCutSeams(zero, { ...options, maxCost: 17 })).toEqual([]);
    expect(findCutSeams(zero, { ...options, maxCost: 17, loopCost: 0 }).length).toBeGreaterThan(0);
  });

  it('cuts a thin tail off that is little ink, but not as little with a dear cut', () => {
    const tail = { bar: [44, 20, 25, 2] } as const;
    const tailed = drawInk(70, 42, [{ disc: [21, 21, 20] }, { bar: [38, 20, 8, 2] }, tail]);
    const [seam, ...others] = findCutSeams(tailed, options);
    expect(others).toEqual([]);
    expect(inkLeftOf(seam, tailed)).toBeGreaterThan(1200); // the disc's own
    expect(findCutSeams(tailed, { ...options, dearCost: 1 })).toEqual([]);
  });

  it('does not cut through more ink than it may', () => {
    expect(findCutSeams(two, { ...options, maxCost: 5 })).toEqual([]);
  });

  it('follows a slanted gap that no upright cut could pass', () => {
    const strokes = drawInk(60, 60, [{ stroke: [8, 52, 36, 8, 8] }, { stroke: [24, 52, 52, 8, 8] }]);
    const [seam, ...others] = findCutSeams(strokes, { ...options, step: 5, reach: 22, maxCost: 2, minInk: 150 });
    expect(others).toEqual([]);
    const leftOf = (row: number, column: number) => column < seam.columns[row];
    expect(leftOf(30, 22)).toBe(true); // on the left stroke
    expect(leftOf(30, 38)).toBe(false); // on the right one
  });

  it('goes along under a stroke that overhangs the next character', () => {
    const gamma = [{ bar: [0, 0, 40, 10] }, { bar: [0, 0, 10, 58] }] as const;
    const hung = drawInk(58, 58, [...gamma, { bar: [32, 10, 2, 5] }, { bar: [24, 15, 34, 43] }]);
    const [seam, ...others] = findCutSeams(hung, { ...options, reach: 26, step: 10 });
    expect(others).toEqual([]);
    const own = 40 * 10 + 10 * 48; // the stroke with its overhang
    expect(inkLeftOf(seam, hung)).toBeGreaterThanOrEqual(own);
    expect(inkLeftOf(seam, hung)).toBeLessThanOrEqual(own + 2 * 5); // and what joins it to the next
  });

  it('stays in the mask', () => {
    for (const mask of [two, three, zeros]) {
      for (const { columns } of findCutSeams(mask, { ...options, maxCost: 40, minInk: 40 })) {
        expect(columns).toHaveLength(mask.height);
        expect(Math.min(...columns)).toBeGreaterThan(0);
        expect(Math.max(...columns)).toBeLessThan(mask.width);
      }
    }
  });

  it.each([
    ['narrower than two steps', drawInk(7, 40, [{ bar: [0, 0, 7, 40] }])],
    ['of a single pixel', drawInk(1, 1, [{ bar: [0, 0, 1, 1] }])],
  ])('gives no cut in a mask %s', (_, mask) => {
    expect(findCutSeams(mask, options)).toEqual([]);
  });
});
