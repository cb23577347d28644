import { mkdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import sharp from 'sharp';
import type { GrayImage, RgbaImage } from '../core/image.ts';
import { oneLine } from '../reader/run-node-command.ts';

/** Writes the pictures of one reading's stages. */
export interface StageFolder {
  /** Takes a copy of the picture and starts to write it as `01-name.png`, `02-name.png` and so on. */
  readonly onStage: (name: string, image: GrayImage | RgbaImage) => void;
  /** Waits until all of them are written. Tells, in one line, why the first one that was not could not be. */
  finish(): Promise<string | undefined>;
}

/** Keeps one file's stages in `folder`, which is made with the first of them. */
export function createStageFolder(folder: string): StageFolder {
  let made: Promise<unknown> | undefined;
  const writing: Promise<string | undefined>[] = []; // errors as values: nobody waits before finish()
  return {
    onStage(name, image) {
      made ??= mkdir(folder, { recursive: true });
      const number = String(writing.length + 1).padStart(2, '0');
      const path = join(folder, `${number}-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
      writing.push(writePng(image, path, made));
    },
    async finish() {
      return (await Promise.all(writing)).find((problem) => problem !== undefined);
    },
  };
}

/** A folder's name for each file: its own without the ending, numbered where two are alike. */
export function nameStageFolders(files: readonly string[]): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const stem = basename(file, extname(file)) || 'picture';
    let name = stem;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

async function writePng(
  { width, height, data }: GrayImage | RgbaImage,
  path: string,
  made: Promise<unknown>,
): Promise<string | undefined> {
  const copy = Buffer.from(data);
  const channels = data.length === width * height ? 1 : 4;
  try {
    await made;
    await sharp(copy, { raw: { width, height, channels } }).png().toFile(path);
    return undefined;
  } catch (error) {
    return oneLine(error);
  }
}
