import { expect, test } from 'vitest';
import { equalRows } from '../../../../src/vision/kernels/equal-rows.ts';

test.each([
  [720, 16, 16],
  [1080, 546.1, 540],
  [1081, 546.1, 542],
  [960, 819.2, 480],
  [7, 1000, 8],
  [1, 0.5, 2],
])('%i rows in strips of about %d: %i each', (height, most, rows) => {
  expect(equalRows(height, most)).toBe(rows);
});
