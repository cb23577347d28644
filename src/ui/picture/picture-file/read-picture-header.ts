import type { PictureHeader } from './picture-header.ts';
import { readGifHeader } from './read-gif-header.ts';
import { readJpegHeader } from './read-jpeg-header.ts';
import { readPngHeader } from './read-png-header.ts';
import { readWebpHeader } from './read-webp-header.ts';

/** Reads the header of a JPEG, PNG, WebP or GIF file; undefined for anything else. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  return readJpegHeader(bytes) ?? readPngHeader(bytes) ?? readWebpHeader(bytes) ?? readGifHeader(bytes);
}
