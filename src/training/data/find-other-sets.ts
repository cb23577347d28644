import { basename } from 'node:path';
import { ALPHABET } from '../../core/alphabet.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { CharacterSet } from './choose-emnist.ts';
import { dataError, type DataError } from './data-error.ts';
import type { NamedFile, Split } from './name-data-file.ts';
import { readMapping } from './read-mapping.ts';

/**
 * Sets under any other name than MNIST's and EMNIST's that have files of this split, by name. `<set>-mapping.txt` among `paths` says
 * what their labels stand for; without one, they are numbered as `ALPHABET` is. Errors: a damaged mapping, and one with characters that
 * are no class.
 */
export async function findOtherSets(
  files: readonly NamedFile[],
  paths: readonly string[],
  split: Split,
): Promise<Result<CharacterSet[], DataError>> {
  const ofSplit = files.filter((file) => file.split === split).map(({ set }) => set);
  const names = [...new Set(ofSplit)].filter((set) => set !== 'mnist' && !set.startsWith('emnist-')).sort();
  const sets: CharacterSet[] = [];
  for (const set of names) {
    const path = paths.find((one) => basename(one) === `${set}-mapping.txt`);
    if (path === undefined) {
      sets.push({ set, characters: ALPHABET });
      continue;
    }
    const mapping = await readMapping(path);
    if (!mapping.ok) return mapping;
    const characters = mapping.value.map(toClassCharacter);
    const strange = characters.findIndex((character) => !ALPHABET.includes(character));
    if (strange >= 0) {
      const problem = `expected characters of ${ALPHABET.join('')} or their other case, got ${JSON.stringify(mapping.value[strange])}`;
      return err(dataError('malformed', path, problem));
    }
    sets.push({ set, characters });
  }
  return ok(sets);
}

/** Lower-case letters that have no class of their own stand in that of their upper case. */
const toClassCharacter = (character: string): string =>
  ALPHABET.includes(character) ? character : character.toUpperCase();
