import { addDecimals, formatDecimal, parseDecimal, ZERO, type Decimal } from '../decimal.ts';
import type { Entry } from './entry.ts';

/** What amounts of one currency come to. */
export interface AmountSum {
  /** Code as it was written, such as EUR; absent where none was. */
  readonly currency?: string;
  /** Exact, with a point before at least two decimals: 1234.50. */
  readonly sum: string;
  /** How many were added. */
  readonly count: number;
}

export interface AmountSums {
  /** One for each currency, in the order of their codes; those without a code come last. Empty where there is no amount. */
  readonly sums: readonly AmountSum[];
  /** Entries without a value, which can't be added. */
  readonly unsummed: readonly string[];
}

const DECIMALS = 2; // a hundredth is as little as an amount has

/**
 * Exact sums of amounts by their `value`. Where a single code is written among them, all are taken for that currency; different ones are
 * not added up with each other.
 */
export function sumAmounts(entries: readonly Pick<Entry, 'id' | 'text' | 'value'>[]): AmountSums {
  const amounts = entries.flatMap((entry) => {
    const amount = entry.value === undefined ? undefined : parseDecimal(entry.value);
    return amount === undefined ? [] : [{ id: entry.id, amount, code: codeOf(entry.text) }];
  });
  const codes = [...new Set(amounts.flatMap(({ code }) => code ?? []))].sort();
  const groups = codes.length > 1 ? [...codes, undefined] : [codes[0]];
  const sums = groups.flatMap((currency) => {
    const own = codes.length > 1 ? amounts.filter(({ code }) => code === currency) : amounts;
    return own.length === 0 ? [] : [sumOf(own.map(({ amount }) => amount), currency)]; // prettier-ignore
  });
  const summed = new Set(amounts.map(({ id }) => id));
  return { sums, unsummed: entries.flatMap(({ id }) => (summed.has(id) ? [] : [id])) };
}

function sumOf(amounts: readonly Decimal[], currency: string | undefined): AmountSum {
  const sum = formatDecimal(amounts.reduce(addDecimals, ZERO), DECIMALS);
  return { ...(currency !== undefined && { currency }), sum, count: amounts.length };
}

const codeOf = (text: string): string | undefined => /[A-Z]{3}/.exec(text.toUpperCase())?.[0];
