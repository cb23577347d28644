import { expect, test } from 'vitest';
import type { FrameBox } from '../../../src/core/geometry.ts';
import { measureRows } from '../../../src/core/measure-rows.ts';

const componentsOf = (boxes: readonly FrameBox[]) =>
  boxes.map((box, index) => ({ label: index + 1, box, area: box[2] * box[3] }));

const row = (count: number, [x, y, width, height]: FrameBox, step: number): FrameBox[] =>
  Array.from({ length: count }, (_, i) => [x + step * i, y + (i % 2), width, height]);

test('rows of characters tell their height and how wide they are for it', () => {
  const rows = measureRows(componentsOf([...row(6, [50, 40, 6, 10], 9), ...row(5, [60, 80, 6, 10], 10)]));
  expect(rows?.height).toBe(10);
  expect(rows?.aspect).toBeCloseTo(0.6, 5);
});

test('specks and fewer than four in a row are no rows', () => {
  expect(measureRows(componentsOf(row(30, [0, 10, 2, 2], 4)))).toBeUndefined();
  expect(measureRows(componentsOf(row(3, [50, 40, 6, 10], 9)))).toBeUndefined();
});

test('what stands far apart, or at all heights, is no row', () => {
  expect(measureRows(componentsOf(row(6, [50, 40, 6, 10], 30)))).toBeUndefined();
  const steps = row(6, [50, 40, 6, 10], 9).map(([x, y, w, h], i): FrameBox => [x, y + 12 * i, w, h]);
  expect(measureRows(componentsOf(steps))).toBeUndefined();
});
