import sharp from 'sharp';
import type { RgbaImage } from '../core/image.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { PictureError } from './picture-error.ts';
import { detectPictureFormat, isCutShort } from './picture-format.ts';

/** A longer side is scaled down to this before reading, pixels. A digit that is then too small was minute on paper. */
export const MAX_SIDE = 4096;

const MAX_PIXELS = 500_000_000; // a 30,000×16,000 scan; beyond that the decoder's memory is at risk

/** A picture, upright, on white where it was transparent. */
export interface DecodedPicture {
  /** Not larger than `MAX_SIDE` on either side. */
  readonly image: RgbaImage;
  /** Size of the upright picture as the file holds it. */
  readonly width: number;
  readonly height: number;
}

/** Decodes the bytes of a JPEG, PNG or WebP file of any depth and colour space to 8-bit sRGB, its EXIF orientation applied. */
export async function decodePicture(bytes: Uint8Array): Promise<Result<DecodedPicture, PictureError>> {
  const format = detectPictureFormat(bytes);
  if (format.kind === 'none') {
    return err({ kind: 'not-a-picture', message: 'expected a JPEG, PNG or WebP picture, got something else' });
  }
  if (format.kind === 'other') {
    return err({ kind: 'unsupported-format', message: `expected a JPEG, PNG or WebP picture, got ${format.name}` });
  }
  try {
    const { autoOrient: size } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (size.width * size.height > MAX_PIXELS) {
      return err({
        kind: 'too-large',
        message: `expected at most ${MAX_PIXELS / 1e6} million pixels, got ${size.width} × ${size.height}`,
      });
    }
    // 'error' and not 'warning': many cameras write files that decode well and make the decoder grumble.
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength);
    return ok({
      image: { width: info.width, height: info.height, data: pixels },
      width: size.width,
      height: size.height,
    });
  } catch (error) {
    const name = format.kind === 'webp' ? 'WebP' : format.kind.toUpperCase();
    if (isCutShort(format.kind, bytes)) {
      return err({
        kind: 'truncated',
        message: `expected a whole ${name} picture, got one that breaks off after ${bytes.length} bytes`,
      });
    }
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return err({
      kind: 'damaged',
      message: `expected a whole ${name} picture, got one that does not decode: ${reason}`,
    });
  }
}
