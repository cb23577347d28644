import { basename } from 'node:path';
import { ALPHABET } from '../../core/alphabet.ts';
import { ok, type Result } from '../../core/result.ts';
import type { DataError } from './data-error.ts';
import type { NamedFile } from './name-data-file.ts';
import { readMapping } from './read-mapping.ts';

/** A set whose labels stand for characters of `ALPHABET`, in its own numbering. */
export interface CharacterSet {
  readonly set: string;
  /** `[label]` is the character. */
  readonly characters: readonly string[];
}

const BALANCED = 'emnist-balanced';

/** Sets of EMNIST whose labels are others; told from their names where their mapping files are not there. */
const OTHER_LABELS = new Set(['emnist-byclass', 'emnist-letters', 'emnist-digits', 'emnist-mnist']);

/**
 * Picks the EMNIST set to learn from among `files`: Balanced where it is there, else the first by name that has the
 * same 47 classes. `paths` are searched for `<set>-mapping.txt`; without one, the set is taken to be numbered as
 * `ALPHABET` is. `undefined` where there is no such set.
 */
export async function chooseEmnist(
  files: readonly NamedFile[],
  paths: readonly string[],
): Promise<Result<CharacterSet | undefined, DataError>> {
  const sets = [...new Set(files.map(({ set }) => set))].filter((set) => set.startsWith('emnist-')).sort();
  const preferred = sets.includes(BALANCED) ? [BALANCED, ...sets.filter((set) => set !== BALANCED)] : sets;
  for (const set of preferred) {
    const mappingPath = paths.find((path) => basename(path) === `${set}-mapping.txt`);
    if (mappingPath === undefined) {
      if (OTHER_LABELS.has(set)) continue;
      return ok({ set, characters: ALPHABET });
    }
    const characters = await readMapping(mappingPath);
    if (!characters.ok) return characters;
    if (isAlphabet(characters.value)) return ok({ set, characters: characters.value });
  }
  return ok(undefined);
}

function isAlphabet(characters: readonly string[]): boolean {
  return characters.length === ALPHABET.length && ALPHABET.every((character) => characters.includes(character));
}
