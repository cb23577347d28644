import { ALPHABET } from '../alphabet.ts';
import type { Correction } from '../corrections/correction.ts';
import type { ReadCharacter, ReadLine } from '../reading.ts';
import { findClass } from './find-class.ts';
import type { LabelledCrop } from './labelled-crop.ts';

/**
 * What can be learned from a line that a person put right: a crop for each character that stands for exactly one other. Where the reader took
 * several for one, or something for a character that is none, nobody can say what the crop is; and the nets have no classes for marks.
 * @param line as it was read
 */
export function cropsOfCorrection(line: ReadLine, correction: Correction): LabelledCrop[] {
  return line.characters.flatMap((character, slot) => {
    const text = correction.get(slot);
    return text === undefined || findClass(text, ALPHABET) < 0 ? [] : [toLabelledCrop(character, text)];
  });
}

/** A character's crop with what it is said to be. */
export function toLabelledCrop({ glyph }: Pick<ReadCharacter, 'glyph'>, label: string): LabelledCrop {
  return { label, pixels: Uint8Array.from(glyph, (ink) => Math.round(255 * ink)) };
}
