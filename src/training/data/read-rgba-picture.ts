import { readFile } from 'node:fs/promises';
import type { RgbaImage } from '../../core/image.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { oneLine } from '../../reader/run-node-command.ts';
import { openPicture } from './open-picture.ts';

/** A picture as the reader takes it: upright, 8-bit sRGB. The error names the file that is missing or no picture. */
export async function readRgbaPicture(path: string): Promise<Result<RgbaImage, string>> {
  try {
    const { data, info } = await openPicture(await readFile(path))
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength);
    return ok({ width: info.width, height: info.height, data: pixels });
  } catch (error) {
    return err(`${path}: expected a picture, got none (${oneLine(error)})`);
  }
}
