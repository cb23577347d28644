import { readFile } from 'node:fs/promises';
import { err, ok, type Result } from '../../core/result.ts';
import type { DataError } from './data-error.ts';
import { systemError } from './system-error.ts';

/** The whole file; whatever the system has against it is a value. */
export async function readFileBytes(path: string): Promise<Result<Uint8Array, DataError>> {
  try {
    return ok(await readFile(path));
  } catch (thrown) {
    return err(systemError(thrown, path, 'a readable file'));
  }
}
