import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import type { DataError } from './data-error.ts';
import { systemError } from './system-error.ts';

/**
 * Paths of the files in `dir` and in its folders, `depth` levels down: a folder's own files before those of its
 * folders, each by name, so that the same tree always gives the same order. Links are followed. Passed over: links
 * that lead nowhere, and folders below `dir` that may not be read.
 */
export async function findFiles(dir: string, depth: number): Promise<Result<string[], DataError>> {
  let names: string[];
  try {
    names = (await readdir(dir)).sort();
  } catch (thrown) {
    return err(systemError(thrown, dir, 'a readable folder'));
  }

  const files: string[] = [];
  const folders: string[] = [];
  for (const name of names) {
    const path = join(dir, name);
    const stats = await stat(path).catch(() => undefined);
    if (stats?.isFile() === true) files.push(path);
    else if (stats?.isDirectory() === true) folders.push(path);
  }

  const deeper: string[] = [];
  for (const folder of depth > 0 ? folders : []) {
    const found = await findFiles(folder, depth - 1);
    if (found.ok) deeper.push(...found.value);
  }
  return ok([...files, ...deeper]);
}
