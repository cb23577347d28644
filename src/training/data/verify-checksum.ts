import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { err, ok, type Result } from '../../core/result.ts';
import { dataError, type DataError } from './data-error.ts';
import { systemError } from './system-error.ts';

/** What a file's publisher says its bytes hash to. */
export interface Checksum {
  readonly algorithm: 'sha256' | 'md5';
  /** Lower-case hexadecimal. */
  readonly hex: string;
}

/** Hashes the file at `path` piece by piece and compares; `name` is what errors call it. */
export async function verifyChecksum(path: string, checksum: Checksum, name: string): Promise<Result<void, DataError>> {
  const hash = createHash(checksum.algorithm);
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) hash.update(chunk);
  } catch (thrown) {
    return err(systemError(thrown, path, 'a readable file'));
  }
  const got = hash.digest('hex');
  if (got === checksum.hex) return ok(undefined);
  return err(dataError('checksum', name, `expected ${checksum.algorithm} ${checksum.hex}, got ${got}`));
}
