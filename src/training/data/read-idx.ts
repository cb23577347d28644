import type { Result } from '../../core/result.ts';
import type { DataError } from './data-error.ts';
import { decodeIdx, type IdxArray } from './decode-idx.ts';
import { readFileBytes } from './read-file-bytes.ts';

export type { IdxArray };

/**
 * Reads an IDX file, the format of MNIST and EMNIST: plain or gzipped, told apart by the first bytes and not by the
 * name. Errors: not found, unreadable, cut off, corrupt gzip, wrong magic or type, payload too short or too long.
 */
export async function readIdx(path: string): Promise<Result<IdxArray, DataError>> {
  const bytes = await readFileBytes(path);
  return bytes.ok ? decodeIdx(bytes.value, path) : bytes;
}
