import { expect, test } from 'vitest';
import { areaOf, commonArea, type Polygon } from '../../../../src/ui/geometry/convex-overlap.ts';

const box = (x: number, y: number, width: number, height: number): Polygon => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];
/** A square of side √2 on its tip, about the origin. */
const TIPPED: Polygon = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
];

test.each([
  ['boxes that overlap', box(0, 0, 4, 4), box(2, 3, 4, 4), 2],
  ['one within the other', box(0, 0, 4, 4), box(1, 1, 2, 1), 2],
  ['the same', box(0, 0, 4, 4), box(0, 0, 4, 4), 16],
  ['boxes side by side', box(0, 0, 4, 4), box(4, 0, 4, 4), 0],
  ['boxes apart', box(0, 0, 4, 4), box(9, 9, 4, 4), 0],
  ['a tipped square and one quarter of the plane', TIPPED, box(0, 0, 5, 5), 0.5],
])('%s', (_, a, b, area) => {
  expect(commonArea(a, b)).toBeCloseTo(area);
  expect(commonArea(b, a)).toBeCloseTo(area);
});

test('a polygon has its area', () => {
  expect(areaOf(TIPPED)).toBeCloseTo(2);
  expect(areaOf([])).toBe(0);
});
