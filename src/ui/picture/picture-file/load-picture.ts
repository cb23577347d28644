import { err, ok, type Result } from '../../../core/result.ts';
import type { PictureFailure } from './picture-failure.ts';
import type { PictureHeader } from './picture-header.ts';
import { LONGEST_SIDE, type Picture } from './picture.ts';

/** Formats that some browsers do not decode. */
const NOT_EVERYWHERE: readonly PictureHeader['format'][] = ['avif', 'heic'];

/**
 * Decodes a picture file, upright as EXIF asks and no longer than `LONGEST_SIDE` a side. Its header is read
 * first, so that nothing is decoded that has more than `pixelLimit` pixels.
 */
export async function loadPicture(
  file: Blob,
  name: string,
  pixelLimit: number,
): Promise<Result<Picture, PictureFailure>> {
  // What knows the formats is no part of the start.
  const [bytes, part] = await Promise.all([bytesOf(file), import('./read-picture-header.ts').catch(() => undefined)]);
  if (part === undefined) return err({ kind: 'not-fetched' });
  if (bytes === undefined) return err({ kind: 'damaged', name });
  if (bytes.length === 0) return err({ kind: 'empty' });
  const header = part.readPictureHeader(bytes);
  if (header !== undefined) {
    const { width, height } = header;
    if (width * height > pixelLimit) return err({ kind: 'too-large', width, height, limit: pixelLimit / 1e6 });
    if (!header.complete) return err({ kind: 'cut-off', name });
  }
  try {
    return ok({ name, bitmap: await decode(file, header) });
  } catch {
    // What has no known header may still be a picture that this browser knows, and not all know AVIF and HEIC: only decoding tells.
    return err({
      kind: header === undefined || NOT_EVERYWHERE.includes(header.format) ? 'not-a-picture' : 'damaged',
      name,
    });
  }
}

/** Undefined where the file can't be read any more: moved, deleted, or its drive gone. */
async function bytesOf(file: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

async function decode(file: Blob, header: PictureHeader | undefined): Promise<ImageBitmap> {
  const size = header === undefined ? {} : shrinkLongSide(header.width, header.height);
  // Turned as EXIF asks: the default of `imageOrientation`, whose name for it older browsers refuse.
  const bitmap = await createImageBitmap(file, size);
  // Where EXIF turned the picture, or its size was not known before, its long side may still be too long.
  const again = shrinkLongSide(bitmap.width, bitmap.height);
  if (Object.keys(again).length === 0) return bitmap;
  const smaller = await createImageBitmap(bitmap, again);
  bitmap.close();
  return smaller;
}

/** Only one side is given: the browser then keeps the shape, whichever way it turns the picture. */
function shrinkLongSide(width: number, height: number): ImageBitmapOptions {
  if (Math.max(width, height) <= LONGEST_SIDE) return {};
  const side = width >= height ? { resizeWidth: LONGEST_SIDE } : { resizeHeight: LONGEST_SIDE };
  return { ...side, resizeQuality: 'high' };
}
