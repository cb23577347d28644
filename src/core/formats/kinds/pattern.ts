import { ALPHABET } from '../../alphabet.ts';
import { err, ok, type Result } from '../../result.ts';
import { DIGIT, LETTER, LETTER_OR_DIGIT, oneOf, sequence, type Expression } from '../expression.ts';
import type { FormatPlan } from '../field-format.ts';
import { isMark } from '../mark.ts';

const MOST_PLACES = 40;

/** One place of a pattern: what may stand there, or a character that is not read but belongs to the value. */
type Place = { readonly symbols: Expression; readonly example: string } | { readonly unread: string };

const PLACEHOLDERS: Readonly<Record<string, Place>> = {
  '9': { symbols: DIGIT, example: '7' },
  A: { symbols: LETTER, example: 'K' },
  '*': { symbols: LETTER_OR_DIGIT, example: 'X' },
};

/**
 * A fixed pattern: 9 stands for a digit, A for a letter, * for either, every other character for itself; a backslash takes the next one's
 * special meaning away. Characters that the reader does not know (brackets, blanks, #) are left out in reading and put back into the value.
 */
export function planPattern(pattern: string): Result<FormatPlan, string> {
  const quoted = JSON.stringify(`pattern:${pattern}`);
  const places = parsePlaces(pattern);
  if (!places) return err(`expected a character after the last backslash, got none in ${quoted}`);
  const read = places.flatMap((place) => ('symbols' in place ? [place] : []));
  if (read.length === 0 || places.length > MOST_PLACES) {
    return err(`expected pattern: with 1 to ${MOST_PLACES} places (9 a digit, A a letter, * either), got ${quoted}`);
  }
  return ok({
    spec: `pattern:${pattern}`,
    title: 'Pattern',
    example: places.map((place) => ('unread' in place ? place.unread : place.example)).join(''),
    expression: sequence(...read.map(({ symbols }) => symbols)),
    normalise: (text) => {
      const rest = text[Symbol.iterator]();
      return places.map((place) => ('unread' in place ? place.unread : String(rest.next().value))).join('');
    },
  });
}

/** Undefined where the pattern ends in the middle of an escape. */
function parsePlaces(pattern: string): Place[] | undefined {
  const places: Place[] = [];
  const characters = [...pattern];
  while (characters.length > 0) {
    const character = characters.shift();
    const escaped = character === '\\';
    const literal = escaped ? characters.shift() : character;
    if (literal === undefined) return undefined;
    places.push((!escaped && PLACEHOLDERS[literal]) || literalPlace(literal));
  }
  return places;
}

function literalPlace(character: string): Place {
  // Both cases of a letter are one to the reader here.
  const symbol = character.toUpperCase();
  const known = isMark(symbol) || ALPHABET.includes(symbol);
  return known ? { symbols: oneOf(symbol), example: symbol } : { unread: character };
}
