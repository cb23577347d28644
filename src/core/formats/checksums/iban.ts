import type { Checksum } from './checksum.ts';

const HEAD = 4; // symbols: two letters of the country, two check digits

/**
 * The account number, then the country's letters and the check digits, read as one decimal number with A = 10 … Z = 35, leave 1 when divided
 * by 97 (ISO 13616, ISO/IEC 7064). State = (place in the head · 97 + remainder of the head) · 97 + remainder of the account number.
 */
export const IBAN: Checksum = {
  at: { from: 2, count: 2 },
  chance: 1 / 97,
  start: 0,
  next: (state, symbol) => {
    const value = parseInt(symbol, 36);
    if (Number.isNaN(value)) return state;
    const place = Math.floor(state / 97 ** 2);
    const head = Math.floor(state / 97) % 97;
    const append = (remainder: number): number => (remainder * (value < 10 ? 10 : 100) + value) % 97;
    return place < HEAD ? ((place + 1) * 97 + append(head)) * 97 : (HEAD * 97 + head) * 97 + append(state % 97);
  },
  // The head has six digits once its letters are numbers.
  holds: (state) => ((state % 97) * 10 ** 6 + (Math.floor(state / 97) % 97)) % 97 === 1,
};
