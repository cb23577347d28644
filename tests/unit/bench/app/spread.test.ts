import { expect, test } from 'vitest';
import { spreadOf } from '../../../bench/app/spread.ts';

test('each is one of the values: the middle, 95 of 100, the largest', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(spreadOf(values)).toEqual({ p50: 50, p95: 95, max: 100 });
  expect(spreadOf([7])).toEqual({ p50: 7, p95: 7, max: 7 });
  expect(spreadOf([3, 1, 2])).toEqual({ p50: 2, p95: 3, max: 3 });
});

test('nothing has no spread', () => {
  expect(spreadOf([])).toEqual({ p50: NaN, p95: NaN, max: NaN });
});
