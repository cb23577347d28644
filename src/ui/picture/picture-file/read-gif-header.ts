import { ByteReader } from './byte-reader.ts';
import type { PictureHeader } from './picture-header.ts';

/** GIF89a specification, sections 17–18 and 27: the logical screen's size, and the trailer byte that ends the file. */
export function readGifHeader(bytes: Uint8Array): PictureHeader | undefined {
  const file = new ByteReader(bytes);
  if (!(file.has(0, 'GIF87a') || file.has(0, 'GIF89a'))) return undefined;
  const TRAILER = 0x3b;
  return {
    format: 'gif',
    width: file.little(6, 2),
    height: file.little(8, 2),
    complete: file.byte(file.length - 1) === TRAILER,
  };
}
