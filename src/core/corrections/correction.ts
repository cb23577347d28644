/**
 * What a person put right in a line: for each character of the string as it was read, by its number, what stands there instead. Several
 * symbols where the reader took them for one, none where it took something for a character that is none.
 */
export type Correction = ReadonlyMap<number, string>;

export const NO_CORRECTION: Correction = new Map();

/**
 * The correction with one more character put right, or taken back where `text` is undefined.
 * @param shown Number of the character in the corrected string
 * @param length Characters of the string as it was read
 * @throws RangeError where the corrected string has no such character
 */
export function putRight(correction: Correction, length: number, shown: number, text: string | undefined): Correction {
  const slots = Array.from({ length }, (_, slot) => slot).filter((slot) => correction.get(slot) !== '');
  const slot = slots.at(shown);
  if (slot === undefined || shown < 0) {
    throw new RangeError(`putRight: expected a character from 0 to ${slots.length - 1}, got ${shown}`);
  }
  const next = new Map(correction);
  if (text === undefined) next.delete(slot);
  else next.set(slot, text);
  return next;
}
