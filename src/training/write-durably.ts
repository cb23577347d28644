import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file so that, whenever the process is killed or the power fails, either the old content or the new one is there whole: under
 * another name first, then to the disk, then in one step to its place.
 * @param previous where the file that it replaces is kept, if given
 */
export async function writeDurably(path: string, content: string | Buffer, previous?: string): Promise<void> {
  await writePart(path, content);
  if (previous !== undefined) await renameIfThere(path, previous);
  await rename(partOf(path), path);
  await syncFolder(dirname(path));
}

/**
 * The same for files that belong together: none is replaced before all are on the disk, and the last one listed is replaced last, so that
 * it may vouch for the others.
 */
export async function writeAllDurably(
  folder: string,
  files: readonly (readonly [string, string | Buffer])[],
): Promise<void> {
  const paths = files.map(([name]) => join(folder, name));
  for (const [index, [, content]] of files.entries()) await writePart(paths[index], content);
  for (const path of paths) await rename(partOf(path), path);
  await syncFolder(folder);
}

const partOf = (path: string): string => `${path}.part`;

async function writePart(path: string, content: string | Buffer): Promise<void> {
  const file = await open(partOf(path), 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function renameIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Makes the new names last. Windows cannot open folders, and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
