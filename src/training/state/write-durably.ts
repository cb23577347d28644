import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file so that, whenever the process is killed or the power fails, either the old content or the new one is there whole: under
 * another name first, then to the disk, then in one step to its place.
 * @param previous where the file that it replaces is kept, if given
 */
export async function writeDurably(path: string, content: Buffer, previous?: string): Promise<void> {
  const part = `${path}.part`;
  const file = await open(part, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  if (previous !== undefined) await renameIfThere(path, previous);
  await rename(part, path);
  await syncFolder(dirname(path));
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
