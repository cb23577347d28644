import type { ReadLine } from '../reading.ts';
import { alignCharacters } from './align-characters.ts';
import type { Agreement } from './stable-reading.ts';

/** A string that so many sightings in a row have not changed has settled. */
const SETTLED_AFTER = 3;
/** A string that so many sightings in a row have not changed may lock … */
const LOCKED_AFTER = 5;
/** … where, of the newest sightings, all but this many read each of its characters as it is, and no other, … */
const LOCK_WINDOW = 6;
const MOST_DISSENT = 1;
/** … and where those that do are as sure of each character as this, on average, however low the bar for showing one as sure is set. */
const LOCK_CONFIDENCE = 0.9;

/**
 * How far a line's frames agree: plain agreement of the newest ones, character by character, since a wrong lock is worse than a late one.
 Frames that agree on what they see don't know
 * what a reflection hides from all of them.
 * @param unchanged How many sightings in a row gave this string
 */
export function judgeAgreement(line: ReadLine, sightings: readonly ReadLine[], unchanged: number): Agreement {
  if (unchanged < SETTLED_AFTER) return 'settling';
  const sure = line.state !== 'rejected' && !line.hidden && line.characters.every((character) => character.sure);
  return unchanged >= LOCKED_AFTER && sure && agree(line, sightings.slice(-LOCK_WINDOW)) ? 'locked' : 'settled';
}

/** Whether the sightings agree with the line and are sure of it. */
function agree({ characters }: ReadLine, sightings: readonly ReadLine[]): boolean {
  const text = characters.map((character) => character.text);
  const shown = sightings.map((seen) => ({ seen, ...alignCharacters(text, seen.characters) }));
  const longer = shown.filter(({ seen, shownBy }) => shownBy.filter((at) => at >= 0).length < seen.characters.length);
  const agreeOn = (slot: number): boolean => {
    const same = shown
      .filter(({ shownBy }) => shownBy[slot] >= 0)
      .map(({ seen, shownBy }) => seen.characters[shownBy[slot]])
      .filter((character) => character.text === text[slot]);
    const confidence = same.reduce((sum, character) => sum + character.confidence, 0) / same.length;
    return sightings.length - same.length <= MOST_DISSENT && confidence >= LOCK_CONFIDENCE;
  };
  return longer.length <= MOST_DISSENT && text.every((_, slot) => agreeOn(slot));
}
