import { ALPHABET } from '../../alphabet.ts';
import { quoteValue } from '../../quote-value.ts';
import { err, ok, type Result } from '../../result.ts';
import { DIGIT, LETTER, LETTER_OR_DIGIT, oneOf, sequence, type Expression } from '../expression.ts';
import type { FormatPlan } from '../field-format.ts';
import { isMark } from '../mark.ts';

export const MOST_PLACES = 40;
/** Longest pattern, UTF-16 units: each place an escape and a character of two units, or shorter. */
const LONGEST = 3 * MOST_PLACES;

/**
 * One place of a pattern: what may stand there (`sign`: that sign alone, `example` too), or a character that is not read but belongs to the
 * value.
 */
export type Place =
  | {
      readonly stands: 'digit' | 'letter' | 'either' | 'sign';
      readonly symbols: Expression;
      readonly example: string;
    }
  | { readonly stands: 'unread'; readonly character: string };

const PLACEHOLDERS: Readonly<Record<string, Place>> = {
  '9': { stands: 'digit', symbols: DIGIT, example: '7' },
  A: { stands: 'letter', symbols: LETTER, example: 'K' },
  '*': { stands: 'either', symbols: LETTER_OR_DIGIT, example: 'X' },
};

/**
 * A fixed pattern: 9 stands for a digit, A for a letter, * for either, every other character for itself; a backslash takes the next one's
 * special meaning away. Characters that the reader does not know (brackets, blanks, #) are left out in reading and put back into the value.
 */
export function planPattern(pattern: string): Result<FormatPlan, string> {
  const quoted = quoteValue(`pattern:${pattern}`);
  const wrongSize = `expected pattern: with 1 to ${MOST_PLACES} places (9 a digit, A a letter, * either), got ${quoted}`;
  if (pattern.length > LONGEST) return err(wrongSize);
  const places = parsePlaces(pattern);
  if (!places) return err(`expected a character after the last backslash, got none in ${quoted}`);
  const read = places.flatMap((place) => (place.stands === 'unread' ? [] : [place]));
  if (read.length === 0 || places.length > MOST_PLACES) {
    return err(wrongSize);
  }
  return ok({
    spec: `pattern:${pattern}`,
    title: 'Pattern',
    example: places.map((place) => (place.stands === 'unread' ? place.character : place.example)).join(''),
    expression: sequence(...read.map(({ symbols }) => symbols)),
    normalise: (text) => {
      const rest = text[Symbol.iterator]();
      return places.map((place) => (place.stands === 'unread' ? place.character : String(rest.next().value))).join('');
    },
  });
}

/** The places of a pattern, as `planPattern` understands it; undefined where it ends in the middle of an escape. */
export function parsePlaces(pattern: string): Place[] | undefined {
  const places: Place[] = [];
  const characters = [...pattern];
  for (let at = 0; at < characters.length; at++) {
    const escaped = characters[at] === '\\';
    if (escaped) at++;
    const literal = characters.at(at);
    if (literal === undefined) return undefined;
    places.push((!escaped && PLACEHOLDERS[literal]) || literalPlace(literal));
  }
  return places;
}

function literalPlace(character: string): Place {
  // Both cases of a letter are one to the reader here.
  const symbol = character.toUpperCase();
  const known = isMark(symbol) || ALPHABET.includes(symbol);
  return known ? { stands: 'sign', symbols: oneOf(symbol), example: symbol } : { stands: 'unread', character };
}
