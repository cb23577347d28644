import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ok, type Result } from '../../core/result.ts';
import type { DataError } from './data-error.ts';
import { DATA_SOURCES, type DataSource } from './data-sources.ts';
import { downloadFile, type DownloadOptions } from './download-file.ts';
import { unzipMembers } from './unzip-members.ts';

/**
 * Fetches what `folder` lacks of `sources` and stops at the first failure; what has arrived until then stays, and the
 * next call goes on from there. Of an archive, only the wanted members are kept (EMNIST's is ten times as large).
 */
export async function downloadDatasets(
  folder: string,
  options: DownloadOptions & { readonly sources?: readonly DataSource[] | undefined } = {},
): Promise<Result<void, DataError>> {
  for (const source of options.sources ?? DATA_SOURCES) {
    const fetched =
      source.kind === 'file' ? await fetchFile(folder, source, options) : await fetchMembers(folder, source, options);
    if (!fetched.ok) return fetched;
  }
  return ok(undefined);
}

type FileSource = Extract<DataSource, { kind: 'file' }>;
type ZipSource = Extract<DataSource, { kind: 'zip' }>;

async function fetchFile(
  folder: string,
  source: FileSource,
  options: DownloadOptions,
): Promise<Result<void, DataError>> {
  const path = join(folder, source.path);
  return existsSync(path) ? ok(undefined) : downloadFile(source.url, path, source.checksum, options);
}

async function fetchMembers(
  folder: string,
  source: ZipSource,
  options: DownloadOptions,
): Promise<Result<void, DataError>> {
  const into = join(folder, source.folder);
  if (source.members.every((member) => existsSync(join(into, basename(member))))) return ok(undefined);

  const archive = join(into, basename(new URL(source.url).pathname));
  if (!existsSync(archive)) {
    const downloaded = await downloadFile(source.url, archive, source.checksum, options);
    if (!downloaded.ok) return downloaded;
  }
  options.onProgress?.({ state: 'unpacking', url: source.url });
  const unpacked = await unzipMembers(archive, source.members, into);
  if (!unpacked.ok) return unpacked;
  await rm(archive, { force: true });
  return ok(undefined);
}
