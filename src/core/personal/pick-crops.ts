import { GLYPH_PIXELS, type Glyph } from '../glyph.ts';
import { findClass } from './find-class.ts';
import type { LabelledCrop } from './labelled-crop.ts';

/** A character that is to be learned from, in the net's terms. */
export interface ClassedGlyph {
  readonly glyph: Glyph;
  /** Index in the alphabet. */
  readonly label: number;
}

/** More of one character teach little that is new, and each costs time in every reading. */
export const MOST_OF_A_CHARACTER = 16;

/**
 * The crops that can be learned from: the newest of each character of the alphabet. A letter whose cases are one class counts as that; what is
 * no character of the alphabet, has no ink or another size is left out.
 * @param crops the oldest first
 */
export function pickCrops(crops: readonly LabelledCrop[], alphabet: readonly string[]): ClassedGlyph[] {
  const taken = new Map<number, number>();
  const picked: ClassedGlyph[] = [];
  for (const { label: character, pixels } of crops.toReversed()) {
    const label = findClass(character, alphabet);
    const count = taken.get(label) ?? 0;
    if (label < 0 || count === MOST_OF_A_CHARACTER || pixels.length !== GLYPH_PIXELS || !pixels.some(Boolean)) continue;
    taken.set(label, count + 1);
    picked.push({ glyph: Float32Array.from(pixels, (level) => level / 255), label });
  }
  return picked.reverse();
}
