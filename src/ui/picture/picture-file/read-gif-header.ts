import { ByteReader } from './byte-reader.ts';
import type { PictureHeader } from './picture-header.ts';

const TRAILER = 0x3b;
const EXTENSION = 0x21;
const IMAGE = 0x2c;

/**
 * GIF89a specification, sections 17–20 and 27: the logical screen's size, or the first image's where that is larger, as it is for browsers;
 * and the trailer byte that ends the file.
 */
export function readGifHeader(bytes: Uint8Array): PictureHeader | undefined {
  const file = new ByteReader(bytes);
  if (!(file.has(0, 'GIF87a') || file.has(0, 'GIF89a'))) return undefined;
  const image = findImage(file);
  return {
    format: 'gif',
    width: Math.max(file.little(6, 2), file.little(image + 1, 2) + file.little(image + 5, 2)),
    height: Math.max(file.little(8, 2), file.little(image + 3, 2) + file.little(image + 7, 2)),
    complete: file.byte(file.length - 1) === TRAILER,
  };
}

/** Where the first image's descriptor stands: behind the colours of all images and behind extensions; at the end where there is none. */
function findImage(file: ByteReader): number {
  const flags = file.byte(10);
  let at = 13 + (flags >= 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  while (file.byte(at) === EXTENSION) {
    at += 2;
    // Blocks of up to 255 bytes, each behind its length, until one of none.
    while (file.byte(at) > 0) at += 1 + file.byte(at);
    at += 1;
  }
  return file.byte(at) === IMAGE ? at : file.length;
}
