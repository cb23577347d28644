import type { Grammar } from '../grammar.ts';
import type { Checksum } from './checksum.ts';

/** Share of the strings that people write with a check digit, and that are found, whose check digit is right: the rest are slips and other numbers. */
const RIGHT_SHARE = 0.98;

/**
 * The grammar with a check digit carried along in its states. A string whose check digit is wrong stays possible, at its price. States are
 * numbered as they are met: of all pairs of states few lie near what is written.
 */
export function withChecksum(grammar: Grammar, checksum: Checksum): Grammar {
  const numbers = new Map<string, number>();
  const pairs: (readonly [place: number, sum: number])[] = [];
  const moves: Map<string, number>[] = [];
  const numberOf = (place: number, sum: number): number => {
    const key = `${place},${sum}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, pairs.length);
    moves.push(new Map());
    return pairs.push([place, sum]) - 1;
  };
  const move = (state: number, symbol: string): number => {
    const [place, sum] = pairs[state];
    const next = grammar.next(place, symbol);
    return next < 0 ? -1 : numberOf(next, checksum.next(sum, symbol));
  };
  const right = Math.log(RIGHT_SHARE / checksum.chance);
  const wrong = Math.log((1 - RIGHT_SHARE) / (1 - checksum.chance));
  return {
    start: numberOf(grammar.start, checksum.start),
    next: (state, symbol) => {
      const known = moves[state].get(symbol);
      if (known !== undefined) return known;
      const next = move(state, symbol);
      moves[state].set(symbol, next);
      return next;
    },
    isFinal: (state) => grammar.isFinal(pairs[state][0]),
    endScore: (state) => (checksum.holds(pairs[state][1]) ? right : wrong),
  };
}
