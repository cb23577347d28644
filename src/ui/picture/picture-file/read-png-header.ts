import { ByteReader } from './byte-reader.ts';
import type { PictureHeader } from './picture-header.ts';

const SIGNATURE = '\x89PNG\r\n\x1a\n';
/** Bytes of a chunk around its data: length, type, checksum. */
const CHUNK_OVERHEAD = 12;

/** PNG specification (third edition), sections 5.2–5.3 and 11.2: the size stands in IHDR, the file ends with IEND. */
export function readPngHeader(bytes: Uint8Array): PictureHeader | undefined {
  const file = new ByteReader(bytes);
  if (!file.has(0, SIGNATURE)) return undefined;
  return { format: 'png', width: file.big(16, 4), height: file.big(20, 4), complete: reachesEnd(file) };
}

function reachesEnd(file: ByteReader): boolean {
  let at = SIGNATURE.length;
  while (at + CHUNK_OVERHEAD <= file.length) {
    if (file.has(at + 4, 'IEND')) return true;
    at += CHUNK_OVERHEAD + file.big(at, 4);
  }
  return false;
}
