import { ALPHABET } from '../../core/alphabet.ts';
import type { Format } from '../../core/reading.ts';

const LETTERS = ALPHABET.indexOf('A');

/** What a net may answer with on a test set: digits alone where the set has nothing else. */
export function chooseFormat(labels: Uint8Array): Format {
  return labels.every((label) => label < LETTERS) ? 'digits' : 'text';
}
