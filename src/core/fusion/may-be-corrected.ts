import { correctLine } from '../corrections/correct-line.ts';
import type { Correction } from '../corrections/correction.ts';
import type { ReadLine } from '../reading.ts';
import { alignCharacters } from './align-characters.ts';
import { textOf } from './similarity.ts';

/**
 * Whether what a frame read may still be a line that a person put right: it is what they said, or it differs from what was read then only
 * where they put the reader right, and there by an answer that was in question then. False where nothing was put right.
 */
export function mayBeCorrected(line: ReadLine, correction: Correction, seen: ReadLine): boolean {
  if (correction.size === 0) return false;
  if (seen.text === correctLine(line, correction).text) return true;
  const { shownBy } = alignCharacters(textOf(line), seen.characters);
  if (shownBy.filter((at) => at >= 0).length < seen.characters.length) return false;
  return line.characters.every((character, slot) => {
    const read = shownBy[slot] < 0 ? '' : seen.characters[shownBy[slot]].text;
    if (!correction.has(slot)) return read === character.text;
    const answers = ['', correction.get(slot), ...character.alternatives.map(({ text }) => text)];
    return answers.includes(read);
  });
}
