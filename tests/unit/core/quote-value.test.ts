import { expect, test } from 'vitest';
import { quoteValue } from '../../../src/core/quote-value.ts';

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [NaN, 'null'],
  ['a "b"', '"a \\"b\\""'],
  [{ a: [1] }, '{"a":[1]}'],
])('%j', (value, quoted) => {
  expect(quoteValue(value)).toBe(quoted);
});

test('is cut off where it is long', () => {
  expect(quoteValue('x'.repeat(100))).toBe(`"${'x'.repeat(59)}…`);
  expect(quoteValue([1, 2, 3], 3)).toBe('[1,…');
});

test.each([
  ['[', ']', '[…]'],
  ['{"a":', '}', '{…}'],
])('says of what is nested too deep what it is: %s', (open, close, quoted) => {
  expect(quoteValue(JSON.parse(`${open.repeat(50_000)}0${close.repeat(50_000)}`))).toBe(quoted);
});
