import { err, ok, type Result } from '../../core/result.ts';
import { findMissingCharacters, type CharacterPool } from '../crop-source.ts';
import type { LabelledGlyphs } from '../data/load-dataset.ts';
import { loadOrDownload } from '../data/load-or-download.ts';
import { loadPictureFolder } from '../fine-tune/load-picture-folder.ts';
import { mixPools } from '../fine-tune/mix-pools.ts';
import { showDownload } from './show-download.ts';
import { splitPool } from './split-pool.ts';

/** Where a run's data are. */
export interface DataFolders {
  /** IDX files; downloaded where undefined. */
  readonly idx: string | undefined;
  /** Labelled pictures, `<character>/*.png`, to be mixed in. */
  readonly pictures: string | undefined;
}

/** What a run learns from, is judged by while it goes on, and is measured on when it is over. */
export interface TrainingData {
  readonly training: CharacterPool;
  readonly validation: CharacterPool;
  readonly tests: readonly LabelledGlyphs[];
  /** What the card says of the sets learned from. */
  readonly sets: readonly unknown[];
  /** SHA-256 of all files learned from. */
  readonly hashes: readonly string[];
}

const PICTURES_HELD_OUT = 0.1;

/**
 * Loads the data sets, a part held out for validation by the seed. The tests come now, and not after an hour of training. Errors: see
 * `loadDataset` and `loadPictureFolder`; classes without a sample; nothing held out.
 */
export async function loadTrainingData(folders: DataFolders, seed: number): Promise<Result<TrainingData, string>> {
  const pictures = folders.pictures === undefined ? undefined : await loadPictureFolder(folders.pictures);
  if (pictures && !pictures.ok) return pictures;
  const sets = await loadOrDownload(folders.idx, { split: 'train', onProgress: showDownload() });
  if (!sets.ok) return err(sets.error.message);
  const tests = await loadOrDownload(folders.idx, { split: 'test', onProgress: showDownload() });
  if (!tests.ok) return err(tests.error.message);
  const all = splitPool(sets.value, seed);
  const own = pictures && splitPool([pictures.value], seed, PICTURES_HELD_OUT);
  const training = own ? mixPools(all.training, own.training, seed) : all.training;
  const validation = own ? mixPools(all.validation, own.validation, seed) : all.validation;
  const missing = findMissingCharacters(training);
  if (missing.length > 0) {
    return err(`training data: expected characters of every class, got none of ${missing.join(' ')}`);
  }
  if (validation.labels.length === 0) {
    return err(`training data: expected enough characters to hold some out, got ${training.labels.length}`);
  }
  const described = sets.value.map(({ name, labels, files }) => ({ name, characters: labels.length, files }));
  const hashes = sets.value.flatMap(({ files }) => files.map(({ sha256 }) => sha256));
  if (!pictures) return ok({ training, validation, tests: tests.value, sets: described, hashes });
  const { labels, sha256 } = pictures.value;
  return ok({
    training,
    validation,
    tests: tests.value,
    sets: [...described, { name: 'pictures', characters: labels.length, sha256 }],
    hashes: [...hashes, sha256],
  });
}
