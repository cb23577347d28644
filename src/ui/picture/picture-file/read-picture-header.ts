import type { PictureHeader } from './picture-header.ts';
import { readBmpHeader } from './read-bmp-header.ts';
import { readGifHeader } from './read-gif-header.ts';
import { readJpegHeader } from './read-jpeg-header.ts';
import { readMediaHeader } from './read-media-header.ts';
import { readPngHeader } from './read-png-header.ts';
import { readWebpHeader } from './read-webp-header.ts';

const READERS = [readJpegHeader, readPngHeader, readWebpHeader, readGifHeader, readBmpHeader, readMediaHeader];

/** Reads the header of a JPEG, PNG, WebP, GIF, BMP, AVIF or HEIC file; undefined for anything else. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  for (const read of READERS) {
    const header = read(bytes);
    if (header !== undefined) return header;
  }
  return undefined;
}
