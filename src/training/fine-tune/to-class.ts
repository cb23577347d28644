import { ALPHABET } from '../../core/alphabet.ts';

const CASE_SUFFIX = /_(lower|upper)$/;

/**
 * The class of a folder's character: itself, or for a letter whose cases are one class, its upper case. `a_lower` and `a_upper` say the
 * case where the file system does not. Undefined where it is no character of the alphabet.
 */
export function toClass(folder: string): number | undefined {
  const suffix = CASE_SUFFIX.exec(folder)?.[1];
  const plain = folder.replace(CASE_SUFFIX, '');
  const character = suffix === undefined ? plain : suffix === 'lower' ? plain.toLowerCase() : plain.toUpperCase();
  const exact = ALPHABET.indexOf(character);
  const label = exact >= 0 ? exact : ALPHABET.indexOf(character.toUpperCase());
  return label >= 0 ? label : undefined;
}
