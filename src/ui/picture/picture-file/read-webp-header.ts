import { ByteReader } from './byte-reader.ts';
import type { PictureHeader } from './picture-header.ts';

/** Bytes up to the end of the size, whichever chunk has it. */
const SHORTEST = 30;

/** RFC 9649, sections 2.3–2.7: RIFF says how long the file is, the first chunk how large the picture. */
export function readWebpHeader(bytes: Uint8Array): PictureHeader | undefined {
  const file = new ByteReader(bytes);
  if (!file.has(0, 'RIFF') || !file.has(8, 'WEBP')) return undefined;
  return { format: 'webp', ...sizeOf(file), complete: file.length >= Math.max(file.little(4, 4) + 8, SHORTEST) };
}

function sizeOf(file: ByteReader): { width: number; height: number } {
  if (file.has(12, 'VP8X')) return { width: file.little(24, 3) + 1, height: file.little(27, 3) + 1 };
  if (file.has(12, 'VP8L')) {
    // One signature byte, then 14 bits each of width − 1 and height − 1.
    const bits = file.little(21, 4);
    return { width: (bits % 0x4000) + 1, height: (Math.floor(bits / 0x4000) % 0x4000) + 1 };
  }
  // A lossy key frame: three bytes of frame tag, three of start code, then 14 bits each, above them the scale.
  if (file.has(12, 'VP8 ')) return { width: file.little(26, 2) % 0x4000, height: file.little(28, 2) % 0x4000 };
  return { width: 0, height: 0 };
}
