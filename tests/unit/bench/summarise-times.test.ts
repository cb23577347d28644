import { expect, test } from 'vitest';
import { summariseTimes } from '../../bench/summarise-times.ts';

test('median, worst and the two halves of a reading', () => {
  const times = [30, 10, 20.04].map((total) => ({ total, vision: total / 2, recognition: 1 }));
  expect(summariseTimes(times)).toEqual({
    rounds: 3,
    medianMs: 20,
    p95Ms: 30,
    worstMs: 30,
    visionMs: 10,
    recognitionMs: 1,
  });
});

test('no rounds have no median', () => {
  expect(() => summariseTimes([])).toThrow(RangeError);
});
