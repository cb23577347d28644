import { describe, expect, test } from 'vitest';
import { fieldFormat } from '../../../../src/core/formats/parse-format.ts';
import { sumAmounts } from '../../../../src/core/history/sum-amounts.ts';

/** Entries of amounts as they would be read, with the value that the format gives. */
const amounts = (...texts: readonly string[]) =>
  texts.map((text, i) => {
    const value = fieldFormat('amount').value(text);
    return { id: String(i), text, ...(value !== undefined && { value }) };
  });

describe('sums of amounts', () => {
  test('marks of thousands and decimals, as people write them', () => {
    expect(sumAmounts(amounts('1,234.50', '1.234,50', '12,34,567', '1234,-', '0.07')).sums).toEqual([
      { sum: '1238270.07', count: 5 },
    ]);
  });

  test('exact where floats are not', () => {
    expect(sumAmounts(amounts(...Array.from({ length: 10 }, () => '0.10'))).sums).toEqual([{ sum: '1.00', count: 10 }]);
    expect(sumAmounts(amounts('999999999999.99', '0.01')).sums).toEqual([{ sum: '1000000000000.00', count: 2 }]);
  });

  test('one code counts for all; different ones are summed apart', () => {
    expect(sumAmounts(amounts('EUR1.50', '2.50')).sums).toEqual([{ currency: 'EUR', sum: '4.00', count: 2 }]);
    expect(sumAmounts(amounts('USD1.50', '2.50', 'EUR3', '4.00EUR')).sums).toEqual([
      { currency: 'EUR', sum: '7.00', count: 2 },
      { currency: 'USD', sum: '1.50', count: 1 },
      { sum: '2.50', count: 1 },
    ]);
  });

  test('what has no value is named, not guessed', () => {
    expect(
      sumAmounts([...amounts('1.00'), { id: 'x', text: '1.2.3' }, { id: 'y', text: '', value: '2026-12-31' }]),
    ).toEqual({
      sums: [{ sum: '1.00', count: 1 }],
      unsummed: ['x', 'y'],
    });
    expect(sumAmounts([])).toEqual({ sums: [], unsummed: [] });
  });
});
