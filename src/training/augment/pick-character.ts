import { ALPHABET } from '../../core/alphabet.ts';

/**
 * Gives some upright 28×28 character, 0–255, ink high; for a `part`, one whose halves are no characters themselves (`isCuttable`), where
 * the labels are known.
 */
export type PickCharacter = (use: 'whole' | 'part') => Uint8Array;

/** Characters of which a half is another: half an 8 is a 3, half a W is a V, what is left of a d is a c and an l. */
const CONTAIN_OTHERS = new Set('1378BDEFHIJKLMNPRTUVWYbdfhnqrt');

/** Whether a class's halves are no characters, so that they can stand for what is none. */
export function isCuttable(label: number): boolean {
  return !CONTAIN_OTHERS.has(ALPHABET[label]);
}
