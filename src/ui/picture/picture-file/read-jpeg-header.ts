import { ByteReader } from './byte-reader.ts';
import type { PictureHeader } from './picture-header.ts';

const MARKER = 0xff;
const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** Marks without a length: TEM, RST0–RST7. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** SOF0–SOF15 without the tables DHT, JPG and DAC, which lie among them. */
const FRAME_FIRST = 0xc0;
const FRAME_LAST = 0xcf;
const NOT_FRAMES: readonly number[] = [0xc4, 0xc8, 0xcc];

/**
 * ITU-T T.81, annex B: walks the segments to the frame header, which has the size, and to the scan, behind
 * which the end marker must follow. A thumbnail inside a segment has its own markers and is stepped over.
 */
export function readJpegHeader(bytes: Uint8Array): PictureHeader | undefined {
  const file = new ByteReader(bytes);
  if (file.big(0, 2) !== MARKER * 256 + START_OF_IMAGE) return undefined;
  let size = { width: 0, height: 0 };
  let at = 2;
  while (at + 4 <= file.length) {
    // As decoders do, passes over what stands between two segments, over fill bytes, and over marks that stand alone.
    const marker = file.byte(at + 1);
    if (file.byte(at) !== MARKER || marker === 0 || marker === MARKER) {
      at += 1;
      continue;
    }
    if (isAlone(marker)) {
      at += 2;
      continue;
    }
    if (marker >= FRAME_FIRST && marker <= FRAME_LAST && !NOT_FRAMES.includes(marker) && at + 9 <= file.length) {
      size = { width: file.big(at + 7, 2), height: file.big(at + 5, 2) };
    }
    if (marker === START_OF_SCAN || marker === START_OF_IMAGE || marker === END_OF_IMAGE) break;
    at += 2 + file.big(at + 2, 2);
  }
  return { format: 'jpeg', ...size, complete: size.width > 0 && endsAfter(bytes, at) };
}

/** Inside a scan the coder puts a 0 behind every 0xff, so a bare end marker there is the end. */
function endsAfter(bytes: Uint8Array, from: number): boolean {
  let at = bytes.indexOf(MARKER, from);
  while (at !== -1) {
    if (bytes[at + 1] === END_OF_IMAGE) return true;
    at = bytes.indexOf(MARKER, at + 1);
  }
  return false;
}
