import { describe, expect, test } from 'vitest';
import { addDecimals, formatDecimal, parseDecimal, subtractDecimals } from '../../../src/core/decimal.ts';

const decimal = (text: string) => {
  const parsed = parseDecimal(text);
  if (!parsed) throw new Error(`no decimal: ${text}`);
  return parsed;
};

describe('decimals', () => {
  test.each(['0', '7', '-7', '0.05', '-0.05', '1234.50', '999999999999.99'])('%s comes back as it was', (text) => {
    expect(formatDecimal(decimal(text))).toBe(text);
  });

  test.each(['', '1,5', '1.', '.5', '1e3', '0x1', 'EUR', '1.2.3', ' 1'])('%j is none', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  test.each([
    ['0.1', '0.2', '0.3'],
    ['999999999999.99', '0.01', '1000000000000.00'],
    ['1', '0.005', '1.005'],
    ['-0.5', '0.25', '-0.25'],
  ])('%s + %s = %s, to the last place', (a, b, sum) => {
    expect(formatDecimal(addDecimals(decimal(a), decimal(b)))).toBe(sum);
  });

  test('decimals are subtracted, and filled up with zeros', () => {
    expect(formatDecimal(subtractDecimals(decimal('1'), decimal('1.5')))).toBe('-0.5');
    expect(formatDecimal(decimal('12'), 2)).toBe('12.00');
  });
});
