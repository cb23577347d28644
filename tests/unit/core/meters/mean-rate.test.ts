import { expect, test } from 'vitest';
import { judgeMeterReadings } from '../../../../src/core/meters/judge-meter-readings.ts';
import { meanRate } from '../../../../src/core/meters/mean-rate.ts';
import { meterReadings } from '../../../../src/core/meters/meter-reading.ts';

const DAY = 86_400_000; // milliseconds

/** Judges what a meter of five digits showed on some days. */
const rateOf = (...shown: readonly (readonly [day: number, text: string])[]) =>
  meanRate(
    judgeMeterReadings(
      meterReadings(
        shown.map(([day, text]) => ({
          id: `${day}`,
          text,
          value: String(Number(text)),
          format: 'meter:5',
          at: day * DAY,
        })),
      ),
    ),
  );

test('what was counted over the whole time, a day and a month', () => {
  const rate = rateOf([0, '00100'], [10, '00120'], [30, '00160']);
  expect(rate?.perDay).toBeCloseTo(2, 9);
  expect(rate?.perMonth).toBeCloseTo((2 * 365.2425) / 12, 9);
});

test('a reading that was misread leaves the rate as it is', () => {
  expect(rateOf([0, '00100'], [10, '00120'], [20, '00014'], [30, '00160'])?.perDay).toBeCloseTo(2, 9);
});

test('a counter that passed its nines went on', () => {
  expect(rateOf([0, '99980'], [10, '00000'])?.perDay).toBeCloseTo(2, 9);
});

test.each([
  ['no reading', []],
  ['one', [[0, '00100']]],
  [
    'two at odds',
    [
      [0, '00500'],
      [10, '00100'],
    ],
  ],
] as const)('%s has none', (_, shown) => {
  expect(rateOf(...shown)).toBeUndefined();
});
