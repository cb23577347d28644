import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ALPHABET } from '../../core/alphabet.ts';
import { GLYPH_PIXELS } from '../../core/glyph.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { CharacterPool } from '../crop-source.ts';
import { readPicture } from './read-picture.ts';
import { toClass } from './to-class.ts';

/** Labelled pictures, ready to learn from. */
export interface PictureFolder extends CharacterPool {
  /** Of all files and the folders that they stand in, lower-case hex. */
  readonly sha256: string;
}

const isPicture = (name: string): boolean => /\.png$/i.test(name) && !name.startsWith('.');

/** Whether `dir` has folders with PNG pictures in them. False too where it cannot be read. */
export async function holdsPictures(dir: string): Promise<boolean> {
  const folders = await listFolders(dir).catch(() => []);
  for (const folder of folders) {
    if ((await readdir(join(dir, folder))).some(isPicture)) return true;
  }
  return false;
}

/**
 * Reads `dir/<character>/*.png`. Errors, in one line that names the file or folder: a folder that is no character of the alphabet, one
 * without pictures, a picture that cannot be read or shows nothing.
 */
export async function loadPictureFolder(dir: string): Promise<Result<PictureFolder, string>> {
  const images: Uint8Array[] = [];
  const labels: number[] = [];
  const hash = createHash('sha256');
  for (const folder of await listFolders(dir)) {
    const path = join(dir, folder);
    const label = toClass(folder);
    if (label === undefined) {
      return err(`${path}: expected a folder named after a character of ${ALPHABET.join('')}, got "${folder}"`);
    }
    const files = (await readdir(path)).filter(isPicture).sort();
    if (files.length === 0) return err(`${path}: expected PNG pictures, got none`);
    for (const file of files) {
      const bytes = await readFile(join(path, file));
      const image = await readPicture(bytes);
      if (!image.ok) return err(`${join(path, file)}: ${image.error}`);
      images.push(image.value);
      labels.push(label);
      hash.update(`${folder}/${file}\n`).update(bytes);
    }
  }
  const pool = { images: new Uint8Array(images.length * GLYPH_PIXELS), labels: Uint8Array.from(labels) };
  images.forEach((image, index) => pool.images.set(image, index * GLYPH_PIXELS));
  return ok({ ...pool, sha256: hash.digest('hex') });
}

async function listFolders(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}
