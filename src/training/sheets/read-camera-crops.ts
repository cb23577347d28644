import type { Glyph } from '../../core/glyph.ts';
import type { Format } from '../../core/reading.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Reader } from '../../reader/create-reader.ts';
import { readRgbaPicture } from '../data/read-rgba-picture.ts';

const THRESHOLD = 0.5; // characters less probable are left out: nobody has checked what they are

/** Crops that the reader cut out of pictures, by the character that it takes each for. The error names the picture that is none. */
export async function readCameraCrops(
  reader: Reader,
  paths: readonly string[],
  format: Format,
): Promise<Result<ReadonlyMap<string, readonly Glyph[]>, string>> {
  const crops = new Map<string, Glyph[]>();
  for (const path of paths) {
    const picture = await readRgbaPicture(path);
    if (!picture.ok) return picture;
    const { lines } = await reader.read(picture.value, { format, threshold: THRESHOLD });
    for (const { text, sure, glyph } of lines.flatMap(({ characters }) => characters)) {
      if (sure) crops.set(text, [...(crops.get(text) ?? []), glyph]);
    }
  }
  return ok(crops);
}
