import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Glyph } from '../../core/glyph.ts';
import type { RgbaImage } from '../../core/image.ts';
import type { Format } from '../../core/reading.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Reader } from '../../reader/create-reader.ts';
import { oneLine } from '../../reader/run-node-command.ts';

const THRESHOLD = 0.5; // characters less probable are left out: nobody has checked what they are

/** Crops that the reader cut out of pictures, by the character that it takes each for. The error names the picture that is none. */
export async function readCameraCrops(
  reader: Reader,
  paths: readonly string[],
  format: Format,
): Promise<Result<ReadonlyMap<string, readonly Glyph[]>, string>> {
  const crops = new Map<string, Glyph[]>();
  for (const path of paths) {
    const picture = await readPicture(path);
    if (!picture.ok) return picture;
    const { lines } = await reader.read(picture.value, { format, threshold: THRESHOLD });
    for (const { text, sure, glyph } of lines.flatMap(({ characters }) => characters)) {
      if (sure) crops.set(text, [...(crops.get(text) ?? []), glyph]);
    }
  }
  return ok(crops);
}

async function readPicture(path: string): Promise<Result<RgbaImage, string>> {
  try {
    const { data, info } = await sharp(await readFile(path))
      .autoOrient()
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return ok({ ...info, data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength) });
  } catch (error) {
    return err(`${path}: expected a picture, got none (${oneLine(error)})`);
  }
}
