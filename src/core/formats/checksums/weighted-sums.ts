import type { Checksum } from './checksum.ts';

/** A digit's part in a sum when it stands at an even place counted from the right, the last digit's own place being 0, and at an odd one. */
type Share = (digit: number) => number;

/**
 * Check digits with two weights in turn, counted from the right: the sum must be a multiple of ten. As the length is not known before the end,
 * both sums are kept: as if the last digit stood at an even place, and as if it stood at an odd one.
 */
function alternating(even: Share, odd: Share): Checksum {
  return {
    at: { from: -1, count: 1 },
    chance: 1 / 10,
    start: 0,
    next: (state, symbol) => {
      const digit = digitOf(symbol);
      if (digit < 0) return state;
      const asEven = Math.floor(state / 10);
      const asOdd = state % 10;
      return ((asOdd + even(digit)) % 10) * 10 + ((asEven + odd(digit)) % 10);
    },
    holds: (state) => Math.floor(state / 10) === 0,
  };
}

/** Payment cards: every second digit from the right doubled, its digits added (Luhn 1960; ISO/IEC 7812-1). */
export const LUHN = alternating(
  (digit) => digit,
  (digit) => (digit > 4 ? 2 * digit - 9 : 2 * digit),
);

/** Article numbers, EAN-8, UPC-A and EAN-13 alike: weights 1 and 3 from the right (GS1 General Specifications). */
export const EAN = alternating(
  (digit) => digit,
  (digit) => 3 * digit,
);

/** Nine digits with the weights 3, 7, 1 in turn, the sum a multiple of ten (American Bankers Association). */
export const ABA: Checksum = {
  at: { from: -1, count: 1 },
  chance: 1 / 10,
  start: 0,
  next: (state, symbol) => {
    const digit = digitOf(symbol);
    if (digit < 0) return state;
    const place = Math.floor(state / 10);
    return ((place + 1) % 3) * 10 + (((state % 10) + [3, 7, 1][place] * digit) % 10);
  },
  holds: (state) => state % 10 === 0,
};

/** The digit's value; -1 for any other symbol. */
function digitOf(symbol: string): number {
  return symbol >= '0' && symbol <= '9' ? Number(symbol) : -1;
}
