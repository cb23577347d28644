import { describe, expect, it } from 'vitest';
import { findCutSeams, type CutSeam } from '../../../src/core/cut-seams.ts';
import type { GrayImage } from '../../../src/core/image.ts';
import { drawInk } from './draw-ink.ts';

const PLACE_TOLERANCE = 2; // pixels
const options = { step: 4, reach: 9, maxCrossed: 8, minInk: 100 };

const meanColumn = ({ columns }: CutSeam): number => columns.reduce((sum, column) => sum + column, 0) / columns.length;

/** Ink that a seam runs through, counted over again from the picture. */
const countCrossed = ({ columns }: CutSeam, { width, data }: GrayImage): number =>
  [...columns].filter((column, row) => data[row * width + column] > 0).length;

/** Two discs of radius 20, joined at column 43 by a neck six pixels high; three, with a thinner neck at 87. */
const two = drawInk(86, 42, [{ disc: [21, 21, 20] }, { disc: [65, 21, 20] }, { bar: [39, 18, 8, 6] }]);
const three = drawInk(130, 42, [
  { disc: [21, 21, 20] },
  { disc: [65, 21, 20] },
  { disc: [109, 21, 20] },
  { bar: [39, 18, 8, 6] },
  { bar: [83, 18, 8, 4] },
]);

describe('findCutSeams', () => {
  it('cuts two touching discs where they touch, and nowhere else', () => {
    const seams = findCutSeams(two, options);
    expect(seams).toHaveLength(1);
    expect(Math.abs(seams[0].columns[21] - 43)).toBeLessThanOrEqual(PLACE_TOLERANCE);
    expect(seams[0].crossed).toBe(6);
  });

  it('gives the cuts from left to right', () => {
    const places = findCutSeams(three, options).map(meanColumn);
    expect(places).toHaveLength(2);
    expect(Math.abs(places[0] - 43)).toBeLessThanOrEqual(PLACE_TOLERANCE);
    expect(Math.abs(places[1] - 87)).toBeLessThanOrEqual(PLACE_TOLERANCE);
  });

  it('prefers a cheap cut to a dear one beside it, which stands further left', () => {
    const seams = findCutSeams(two, { step: 4, reach: 1, maxCrossed: 30, minInk: 150 });
    const atNeck = seams.filter((seam) => Math.abs(meanColumn(seam) - 43) <= PLACE_TOLERANCE);
    expect(atNeck.map(({ crossed }) => crossed)).toEqual([6]);
  });

  it('does not cut a single disc', () => {
    expect(findCutSeams(drawInk(42, 42, [{ disc: [21, 21, 20] }]), options)).toEqual([]);
  });

  it('cuts nothing off that is a mere sliver, but does where slivers are wanted', () => {
    const disc = drawInk(42, 42, [{ disc: [21, 21, 20] }]);
    expect(findCutSeams(disc, { ...options, maxCrossed: 20, minInk: 100 })).toEqual([]);
    expect(findCutSeams(disc, { ...options, maxCrossed: 20, minInk: 10 }).length).toBeGreaterThan(0);
  });

  it('does not cut through more ink than it may', () => {
    expect(findCutSeams(two, { ...options, maxCrossed: 5 })).toEqual([]);
  });

  it('follows a slanted gap that no upright cut could pass', () => {
    const strokes = drawInk(60, 60, [{ stroke: [8, 52, 36, 8, 8] }, { stroke: [24, 52, 52, 8, 8] }]);
    const [seam, ...others] = findCutSeams(strokes, { step: 5, reach: 22, maxCrossed: 0, minInk: 150 });
    expect(others).toEqual([]);
    expect(seam.crossed).toBe(0);
    expect(seam.columns[12]).toBeGreaterThan(seam.columns[48] + 10);
    const leftOf = (row: number, column: number) => column < seam.columns[row];
    expect(leftOf(30, 22)).toBe(true); // on the left stroke
    expect(leftOf(30, 38)).toBe(false); // on the right one
  });

  it('moves at most a column aside a row, counts what it crosses, and stays in the mask', () => {
    for (const mask of [two, three]) {
      for (const seam of findCutSeams(mask, { ...options, maxCrossed: 40, minInk: 40 })) {
        expect(seam.columns).toHaveLength(mask.height);
        expect(seam.crossed).toBe(countCrossed(seam, mask));
        seam.columns.forEach((column, row) => {
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThan(mask.width);
          if (row > 0) expect(Math.abs(column - seam.columns[row - 1])).toBeLessThanOrEqual(1);
        });
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
