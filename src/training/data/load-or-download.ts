import { homedir } from 'node:os';
import { err, type Result } from '../../core/result.ts';
import { cacheFolder } from './cache-folder.ts';
import type { DataError } from './data-error.ts';
import type { DataSource } from './data-sources.ts';
import { downloadDatasets } from './download-datasets.ts';
import type { DownloadOptions } from './download-file.ts';
import { loadDataset, type LabelledGlyphs } from './load-dataset.ts';
import type { Split } from './name-data-file.ts';

export interface LoadOptions extends DownloadOptions {
  readonly split: Split;
  /** Where downloads are kept; the user's cache folder if not given. */
  readonly cache?: string | undefined;
  /** What is downloaded; MNIST and EMNIST Balanced if not given. */
  readonly sources?: readonly DataSource[] | undefined;
}

/**
 * One split of MNIST and EMNIST: from the IDX files in `dir`, or, without one, from the cache folder, where whatever
 * is missing is downloaded first.
 */
export async function loadOrDownload(
  dir: string | undefined,
  options: LoadOptions,
): Promise<Result<LabelledGlyphs[], DataError>> {
  if (dir !== undefined) return loadDataset(dir, options);
  const cache = options.cache ?? cacheFolder(process.env, homedir());
  const downloaded = await downloadDatasets(cache, options);
  if (!downloaded.ok) {
    const message = `${downloaded.error.message}. Files that are there already can be given with --data DIR.`;
    return err({ ...downloaded.error, message });
  }
  return loadDataset(cache, options);
}
