import { ByteReader } from './byte-reader.ts';
import type { PictureHeader } from './picture-header.ts';

/** Bytes of the file header, which ends with where the pixels begin. */
const FILE_HEADER = 14;
/** Bytes of BITMAPCOREHEADER, whose sides take two bytes each; in all later headers they take four. */
const CORE_HEADER = 12;
const SHORTEST_LATER_HEADER = 16;
/** Compressions that leave a row its length: BI_RGB, BI_BITFIELDS, BI_ALPHABITFIELDS. */
const PLAIN: readonly number[] = [0, 3, 6];

/**
 * Microsoft's BITMAPFILEHEADER and BITMAPINFOHEADER: a height below 0 has the rows from the top. Rows are filled up to whole four bytes;
 * where they are packed, only decoding tells whether all are there.
 */
export function readBmpHeader(bytes: Uint8Array): PictureHeader | undefined {
  const file = new ByteReader(bytes);
  const header = file.little(FILE_HEADER, 4);
  if (!file.has(0, 'BM') || (header !== CORE_HEADER && header < SHORTEST_LATER_HEADER)) return undefined;
  const core = header === CORE_HEADER;
  const width = core ? file.little(18, 2) : Math.abs(signed(file.little(18, 4)));
  const height = core ? file.little(20, 2) : Math.abs(signed(file.little(22, 4)));
  const bits = file.little(core ? 24 : 28, 2); // a pixel
  const row = PLAIN.includes(core ? 0 : file.little(30, 4)) ? 4 * Math.ceil((width * bits) / 32) : 0;
  return { format: 'bmp', width, height, complete: width > 0 && file.length >= file.little(10, 4) + row * height };
}

const signed = (value: number): number => (value < 2 ** 31 ? value : value - 2 ** 32);
