import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { SeenPicture } from './run-bench.ts';

/** Writes a picture to `folder` as PNG, its name telling kind, level, number, what stands in it and what was read. */
export async function keepPicture(
  folder: string,
  { kind, level, index, image, truth, read }: SeenPicture,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const name = [kind, level, String(index), truth.join('+') || 'nothing', 'as', read.join('+') || 'nothing'].join(' ');
  await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 4 } })
    .removeAlpha()
    .png()
    .toFile(join(folder, `${name.replace(/[^\p{L}\p{N}.+]+/gu, '-')}.png`));
}
