import type { ReadLine } from '../reading.ts';
import { alignCharacters } from './align-characters.ts';
import type { Agreement } from './stable-reading.ts';

/** A string that so many sightings in a row have not changed has settled. */
const SETTLED_AFTER = 3;
/** A string that so many sightings in a row have not changed may lock … */
const LOCKED_AFTER = 5;
/** … where, of the newest sightings, all but this many read each of its characters as it is, and no other. */
const LOCK_WINDOW = 6;
const MOST_DISSENT = 1;
/** A string locks only where each of its characters is at least this probable, however low the bar for showing one as sure is set. */
const LOCK_CONFIDENCE = 0.9;

/**
 * How far a line's frames agree: plain agreement of the newest ones, character by character, since a wrong lock is worse than a late one.
 * @param unchanged How many sightings in a row gave this string
 */
export function judgeAgreement(line: ReadLine, sightings: readonly ReadLine[], unchanged: number): Agreement {
  if (unchanged < SETTLED_AFTER) return 'settling';
  const sure = line.characters.every((character) => character.sure && character.confidence >= LOCK_CONFIDENCE);
  return unchanged >= LOCKED_AFTER && sure && countDissent(line, sightings) <= MOST_DISSENT ? 'locked' : 'settled';
}

/** In how many of the newest sightings, at the character where it is the most, the line is read otherwise. */
function countDissent({ characters }: ReadLine, sightings: readonly ReadLine[]): number {
  const newest = sightings.slice(-LOCK_WINDOW);
  const text = characters.map((character) => character.text);
  const dissent = new Array<number>(text.length + 1).fill(0);
  for (const seen of newest) {
    const { shownBy } = alignCharacters(text, seen.characters);
    shownBy.forEach((at, slot) => {
      if (at < 0 || seen.characters[at].text !== text[slot]) dissent[slot] += 1;
    });
    const shown = shownBy.filter((at) => at >= 0).length;
    if (shown < seen.characters.length) dissent[text.length] += 1; // it read more than the string
  }
  return Math.max(...dissent);
}
