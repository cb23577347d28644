import { alignCharacters } from '../../../core/fusion/align-characters.ts';
import type { ReadLine } from '../../../core/reading.ts';
import type { CharacterPlace } from './character-place.ts';

/** Number of the character that is meant in the line as it is now; undefined where it is not there any more. */
export function findAgain(line: ReadLine, { index, characters }: CharacterPlace): number | undefined {
  const now = line.characters.map(({ text }) => text);
  if (now.length === characters.length && now.every((text, i) => text === characters[i])) return index;
  const at = alignCharacters(characters, line.characters).shownBy.at(index) ?? -1;
  return at < 0 ? undefined : at;
}
