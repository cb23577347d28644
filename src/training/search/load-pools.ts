import { err, ok, type Result } from '../../core/result.ts';
import { findMissingCharacters, type CharacterPool } from '../crop-source.ts';
import { loadOrDownload } from '../data/load-or-download.ts';
import type { LabelledGlyphs } from '../data/load-dataset.ts';
import { showDownload } from '../run/show-download.ts';
import { splitPool } from '../run/split-pool.ts';

/** What trials learn from and are judged by. */
export interface Pools {
  readonly training: CharacterPool;
  readonly validation: CharacterPool;
  /** SHA-256 of the files of both. */
  readonly data: readonly string[];
}

/** The training split, a part of it held out by the seed. Errors: see `loadDataset`; classes without a sample. */
export async function loadPools(folder: string | undefined, seed: number): Promise<Result<Pools, string>> {
  const sets = await loadOrDownload(folder, { split: 'train', onProgress: showDownload() });
  if (!sets.ok) return err(sets.error.message);
  const { training, validation } = splitPool(sets.value, seed);
  const missing = findMissingCharacters(training);
  if (missing.length > 0) {
    return err(`training data: expected characters of every class, got none of ${missing.join(' ')}`);
  }
  return ok({ training, validation, data: sets.value.flatMap(({ files }) => files.map(({ sha256 }) => sha256)) });
}

/** The test sets. */
export async function loadTests(folder: string | undefined): Promise<Result<LabelledGlyphs[], string>> {
  const sets = await loadOrDownload(folder, { split: 'test', onProgress: showDownload() });
  return sets.ok ? sets : err(sets.error.message);
}
