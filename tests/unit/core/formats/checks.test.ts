import { describe, expect, test } from 'vitest';
import type { Check } from '../../../../src/core/formats/check.ts';
import type { Format } from '../../../../src/core/formats/format.ts';
import { fieldFormat } from '../../../../src/core/formats/parse-format.ts';

const checkOf = (spec: Format, text: string): Check => fieldFormat(spec).check(text);

/** Numbers from the standards and from test sets that their makers publish. */
const RIGHT: readonly (readonly [Format, string])[] = [
  ['card', '4111111111111111'],
  ['card', '5555555555554444'],
  ['card', '378282246310005'],
  ['card', '30569309025904'],
  ['card', '3530111333300000'],
  ['routing', '021000021'],
  ['routing', '011401533'],
  ['routing', '111000025'],
  ['ean', '4006381333931'],
  ['ean', '73513537'],
  ['ean', '036000291452'],
  ['isbn', '9783161484100'],
  ['isbn', '0306406152'],
  ['isbn', '080442957X'],
  ['iban', 'DE89370400440532013000'],
  ['iban', 'GB82WEST12345698765432'],
  ['iban', 'FR1420041010050500013M02606'],
  ['iban', 'CH9300762011623852957'],
  ['iban', 'NO9386011117947'],
];

describe.each(RIGHT)('%s %s', (spec, text) => {
  const format = fieldFormat(spec);

  test('passes', () => {
    expect(format.check(text)).toEqual({ kind: 'passed' });
  });

  test('fails with any one digit changed', () => {
    const changed = [...text].flatMap((digit, at) =>
      [...'0123456789']
        .filter((other) => /\d/.test(digit) && other !== digit)
        .map((other) => text.slice(0, at) + other + text.slice(at + 1)),
    );
    // Some leave the grammar or, as a three-digit prefix, make it another kind of number; none passes as the same kind.
    expect(changed.filter((other) => format.check(other).kind !== 'failed')).toEqual([]);
  });

  test('the best way to end it is with its check digit', () => {
    const { grammar } = format;
    const scoreOf = (string: string): number | undefined => {
      const state = [...string].reduce((at, symbol) => (at < 0 ? at : grammar.next(at, symbol)), grammar.start);
      return state >= 0 && grammar.isFinal(state) ? grammar.endScore?.(state) : undefined;
    };
    const right = scoreOf(text) ?? NaN;
    expect(right).toBeGreaterThan(2);
    const others = [...'0123456789X']
      .map((digit) => scoreOf(text.slice(0, -1) + digit))
      .filter((score) => score !== right);
    expect(others.every((score) => score === undefined || score < -3)).toBe(true);
  });
});

describe('what is said of a wrong check digit', () => {
  test.each<[Format, string, string]>([
    ['card', '4111111111111117', 'check digit: expected 1, got 7'],
    ['routing', '021000025', 'check digit: expected 1, got 5'],
    ['ean', '4006381333930', 'check digit: expected 1, got 0'],
    ['isbn', '0804429570', 'check digit: expected X, got 0'],
    ['isbn', '978-3-16-148410-9', 'check digit: expected 0, got 9'],
    ['iban', 'DE88 3704 0044 0532 0130 00', 'check digits: expected 89, got 88'],
  ])('%s %s', (spec, text, reason) => {
    expect(checkOf(spec, text)).toMatchObject({ kind: 'failed', fault: 'check-digits', reason });
  });

  test('is there for other words too', () => {
    const expected = { kind: 'check-digits', digits: ['89'], got: '88' };
    expect(checkOf('iban', 'DE88 3704 0044 0532 0130 00')).toMatchObject({ expected });
  });
});

describe('dates', () => {
  test.each([
    ['31.02.2026', 'no such date: expected a day up to 28 in February 2026, got 31'],
    ['31.04.2026', 'no such date: expected a day up to 30 in April 2026, got 31'],
    ['29.02.1900', 'no such date: expected a day up to 28 in February 1900, got 29'],
    ['30/02/24', 'no such date: expected a day up to 29 in February 24, got 30'],
    ['2025-06-31', 'no such date: expected a day up to 30 in June 2025, got 31'],
    ['30022026', 'no such date: expected a day up to 28 in February 2026, got 30'],
  ])('%s is none', (text, reason) => {
    expect(checkOf('date', text)).toMatchObject({ kind: 'failed', fault: 'impossible', reason });
    expect(fieldFormat('date').value(text)).toBeUndefined();
  });

  test('what is none is said for other words too, the year in full', () => {
    const expected = { kind: 'day', last: 29, month: 2, year: 2024, got: 30 };
    expect(checkOf('date', '30/02/24')).toMatchObject({ expected });
  });

  test.each(['29.02.2024', '29.02.2000', '29.02.00', '31.12.99', '02/28/2026'])('%s is one', (text) => {
    expect(fieldFormat('date').check(text)).toEqual({ kind: 'passed' });
  });
});

test('the numbers of states stay small while a string is walked: they are made as they are met', () => {
  const { grammar } = fieldFormat('iban');
  let state = grammar.start;
  for (const symbol of 'DE89370400440532013000') state = grammar.next(state, symbol);
  expect(state).toBeGreaterThan(0);
  expect(state).toBeLessThan(10_000);
});
