import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { err, ok, type Result } from '../../core/result.ts';
import type { DataError } from './data-error.ts';
import { fetchPart } from './fetch-part.ts';
import { partPath, readPart, removePart, removeValidator } from './part-file.ts';
import { systemError } from './system-error.ts';
import { verifyChecksum, type Checksum } from './verify-checksum.ts';

/** What a download is doing, for a progress line. */
export type DownloadProgress =
  /** `total` is `undefined` where the server does not say it. */
  | { readonly state: 'receiving'; readonly url: string; readonly received: number; readonly total: number | undefined }
  /** The connection failed as `problem` says; the next attempt comes in `ms` milliseconds. */
  | { readonly state: 'waiting'; readonly url: string; readonly problem: string; readonly ms: number }
  | { readonly state: 'checking'; readonly url: string }
  | { readonly state: 'unpacking'; readonly url: string };

export interface DownloadOptions {
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Milliseconds before each new attempt; after as many attempts in a row without a new byte it is given up. */
  readonly retryDelays?: readonly number[] | undefined;
}

const RETRY_DELAYS = [1000, 2000, 4000, 8000]; // milliseconds

/**
 * Downloads `url` to `path`. Bytes go to `<path>.part`, which a later call takes up where this one was cut off, and
 * the file gets its name only when it is whole and has the right checksum; with a wrong one, the part is deleted.
 */
export async function downloadFile(
  url: string,
  path: string,
  checksum: Checksum,
  { onProgress, retryDelays = RETRY_DELAYS }: DownloadOptions = {},
): Promise<Result<void, DataError>> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const fetched = await fetchWithRetries(url, path, retryDelays, onProgress);
    if (!fetched.ok) return fetched;
    onProgress?.({ state: 'checking', url });
    const verified = await verifyChecksum(partPath(path), checksum, url);
    if (!verified.ok) {
      if (verified.error.kind === 'checksum') await removePart(path);
      return verified;
    }
    await rename(partPath(path), path);
    await removeValidator(path);
    return ok(undefined);
  } catch (thrown) {
    return err(systemError(thrown, path, 'a writable place'));
  }
}

async function fetchWithRetries(
  url: string,
  path: string,
  retryDelays: readonly number[],
  onProgress: DownloadOptions['onProgress'],
): Promise<Result<void, DataError>> {
  let furthest = (await readPart(path)).bytes;
  let waits = 0;
  for (;;) {
    const attempt = await fetchPart(url, path, (received, total) => {
      onProgress?.({ state: 'receiving', url, received, total });
    });
    if (attempt.ok || attempt.error.kind !== 'network') return attempt;

    // Only bytes never had before count as getting on: a server that always sends anew and always stops must end too.
    const { bytes } = await readPart(path);
    if (bytes > furthest) waits = 0;
    furthest = Math.max(furthest, bytes);
    if (waits >= retryDelays.length) return attempt;
    const ms = retryDelays[waits++];
    onProgress?.({ state: 'waiting', url, problem: attempt.error.message, ms });
    await sleep(ms);
  }
}
