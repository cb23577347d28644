import { readFile, rm, stat, writeFile } from 'node:fs/promises';

/** What has arrived of a download, and which version of the file at the other end it is of. */
export interface PartState {
  readonly bytes: number;
  /** The server's ETag or Last-Modified, to resume only the same version; `undefined`: start over. */
  readonly validator: string | undefined;
}

/** The unfinished download of `path`. */
export const partPath = (path: string): string => `${path}.part`;

const validatorPath = (path: string): string => `${path}.part.version`;

/** Nothing there yet counts as 0 bytes. */
export async function readPart(path: string): Promise<PartState> {
  const bytes = await stat(partPath(path)).then(
    (stats) => stats.size,
    () => 0,
  );
  const validator = await readFile(validatorPath(path), 'utf8').catch(() => '');
  return { bytes, validator: validator === '' ? undefined : validator };
}

/** Notes the version that a download starting now is of. May throw what the system says. */
export async function writeValidator(path: string, validator: string | undefined): Promise<void> {
  await writeFile(validatorPath(path), validator ?? '');
}

export async function removeValidator(path: string): Promise<void> {
  await rm(validatorPath(path), { force: true });
}

/** Forgets what has arrived. */
export async function removePart(path: string): Promise<void> {
  await rm(partPath(path), { force: true });
  await removeValidator(path);
}
