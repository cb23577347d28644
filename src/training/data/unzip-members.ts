import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { err, ok, type Result } from '../../core/result.ts';
import { dataError, type DataError } from './data-error.ts';
import { systemError } from './system-error.ts';
import { systemErrorCode } from './system-error-code.ts';

/**
 * Unpacks `members` (full names within the archive) of the zip at `path` into `folder`, under their last names, and
 * streams: neither the archive nor a member is ever whole in memory. Each gets its name when it is whole. Errors: a
 * member that is not there, a damaged archive, no room.
 */
export async function unzipMembers(
  path: string,
  members: readonly string[],
  folder: string,
): Promise<Result<void, DataError>> {
  const missing = new Set(members);
  let zip: ZipFile | undefined;
  try {
    await mkdir(folder, { recursive: true });
    zip = await openPromise(path, { autoClose: false });
    for await (const entry of zip.eachEntry()) {
      if (missing.delete(entry.fileName)) await unpack(zip, entry, join(folder, basename(entry.fileName)));
      if (missing.size === 0) return ok(undefined);
    }
  } catch (thrown) {
    const code = systemErrorCode(thrown);
    if (code !== undefined && !code.startsWith('Z_')) return err(systemError(thrown, folder, 'a writable folder'));
    return err(dataError('malformed', path, `expected a zip archive, got a damaged one (${String(thrown)})`));
  } finally {
    zip?.close();
  }
  return err(
    dataError('not-found', path, `expected the members ${[...missing].join(', ')}, got an archive without them`),
  );
}

async function unpack(zip: ZipFile, entry: Entry, to: string): Promise<void> {
  const part = join(dirname(to), `${basename(to)}.part`);
  await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(part));
  await rename(part, to);
}
