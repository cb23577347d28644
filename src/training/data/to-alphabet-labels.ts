import { ALPHABET } from '../../core/alphabet.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { dataError, type DataError } from './data-error.ts';

/**
 * Renumbers a file's `labels` into indices of `ALPHABET`; `characters[label]` is what a label stands for. A label
 * beyond `characters` is an error that names it. `file` is the name that errors carry.
 */
export function toAlphabetLabels(
  labels: Uint8Array,
  characters: readonly string[],
  file: string,
): Result<Uint8Array, DataError> {
  const classes = characters.map((character) => ALPHABET.indexOf(character));
  const wrong = labels.findIndex((label) => label >= classes.length);
  if (wrong >= 0) {
    const problem = `expected labels from 0 to ${classes.length - 1}, got ${labels[wrong]} at index ${wrong}`;
    return err(dataError('malformed', file, problem));
  }
  return ok(labels.map((label) => classes[label]));
}
