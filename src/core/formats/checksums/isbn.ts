import type { Checksum } from './checksum.ts';

const LONG = 13; // symbols of an ISBN since 2007; the short ones have ten

/**
 * ISBN-10 (weights 1 to 10, the sum a multiple of eleven, X = 10) and ISBN-13 (an EAN). Which of them it is shows at the end, so both sums are
 * kept, beside the place: state = (place · 11 + sum of the short) · 10 + sum of the long (ISO 2108).
 */
export const ISBN: Checksum = {
  at: { from: -1, count: 1 },
  chance: 1 / 10,
  start: 0,
  next: (state, symbol) => {
    const value = symbol === 'X' ? 10 : symbol >= '0' && symbol <= '9' ? Number(symbol) : -1;
    if (value < 0) return state;
    const place = Math.floor(state / 110);
    const short = place < 10 ? ((Math.floor(state / 10) % 11) + (place + 1) * value) % 11 : 0;
    const long = ((state % 10) + (place % 2 === 0 ? 1 : 3) * value) % 10;
    return (Math.min(place + 1, LONG) * 11 + short) * 10 + long;
  },
  holds: (state) => (Math.floor(state / 110) === LONG ? state % 10 === 0 : Math.floor(state / 10) % 11 === 0),
};
