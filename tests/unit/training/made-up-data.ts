import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GLYPH_PIXELS } from '../../../src/core/glyph.ts';
import { idxBytes } from './data/idx-bytes.ts';
import { makeUpCharacters } from './made-up-characters.ts';

/** Writes made-up characters as EMNIST's files are written, transposed; gives them upright. */
export async function writeMadeUpData(folder: string, fonts: number): Promise<Uint8Array> {
  const { images, labels } = await makeUpCharacters(fonts);
  const lying = images.map((_, i) => {
    const [image, pixel] = [Math.floor(i / GLYPH_PIXELS), i % GLYPH_PIXELS];
    return images[image * GLYPH_PIXELS + (pixel % 28) * 28 + Math.floor(pixel / 28)];
  });
  for (const split of ['train', 'test']) {
    writeFileSync(join(folder, `emnist-balanced-${split}-images-idx3-ubyte`), idxBytes([labels.length, 28, 28], lying));
    writeFileSync(join(folder, `emnist-balanced-${split}-labels-idx1-ubyte`), idxBytes([labels.length], labels));
  }
  return images;
}
