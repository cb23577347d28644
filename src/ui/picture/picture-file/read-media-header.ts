import { ByteReader } from './byte-reader.ts';
import type { PictureHeader } from './picture-header.ts';

/** Brands of pictures, by what their pixels are packed with; those of any packing count as the one that fewer browsers know. */
const FORMATS: ReadonlyMap<string, 'avif' | 'heic'> = new Map([
  ['avif', 'avif'],
  ['avis', 'avif'],
  ...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'mif2', 'msf1', 'miaf'].map(
    (brand) => [brand, 'heic'] as const,
  ),
]);

/** Boxes that hold boxes, with how many bytes stand before the first of them. */
const HOLDERS: ReadonlyMap<string, number> = new Map([
  ['meta', 4], // version and flags
  ['iprp', 0],
  ['ipco', 0],
  ['moov', 0],
  ['trak', 0],
]);

/** Boxes that a picture can't do without. */
const NEEDED: readonly string[] = ['ftyp', 'mdat', ...HOLDERS.keys()];

/**
 * ISO/IEC 14496-12 and 23008-12 (AVIF, HEIC): boxes of a length, a name and what they hold. The size is that of the largest picture in the
 * file (`ispe`) or of its film (`tkhd`): the whole of it, its tiles, and its thumbnail stand side by side.
 */
export function readMediaHeader(bytes: Uint8Array): PictureHeader | undefined {
  const file = new ByteReader(bytes);
  const format = file.has(4, 'ftyp') ? FORMATS.get(nameAt(file, 8)) : undefined;
  if (format === undefined) return undefined;
  let size = { width: 0, height: 0 };
  let cut = false;
  // Holders are stepped into, all else is stepped over: one pass, however deep boxes are nested.
  for (let at = 0; at + 8 <= file.length;) {
    const name = nameAt(file, at + 4);
    const { head, length } = boxAt(file, at);
    const inside = sizeIn(file, name, at + head, at + length);
    if (inside.width * inside.height > size.width * size.height) size = inside;
    if (at + length > file.length && NEEDED.includes(name)) cut = true;
    const before = HOLDERS.get(name);
    at += before === undefined ? length : head + before;
  }
  return { format, ...size, complete: size.width > 0 && !cut };
}

/** Bytes of a box and of its own head: the length stands in 4 bytes; 1 is told by 8 more behind the name, 0 is up to the end of the file. */
function boxAt(file: ByteReader, at: number): { readonly head: number; readonly length: number } {
  const short = file.big(at, 4);
  if (short === 0) return { head: 8, length: file.length - at };
  if (short !== 1) return { head: 8, length: Math.max(short, 8) };
  return { head: 16, length: Math.max(file.big(at + 8, 4) * 2 ** 32 + file.big(at + 12, 4), 16) };
}

/** Pixels that a box of a size states; 0 for others. @param from where its contents begin @param to where it ends */
function sizeIn(file: ByteReader, name: string, from: number, to: number): { width: number; height: number } {
  // Version and flags stand before the sides; a track's, which are the last in its header, have 16 bits behind their point.
  if (name === 'ispe') return { width: file.big(from + 4, 4), height: file.big(from + 8, 4) };
  if (name === 'tkhd') return { width: file.big(to - 8, 2), height: file.big(to - 4, 2) };
  return { width: 0, height: 0 };
}

const nameAt = (file: ByteReader, at: number): string =>
  String.fromCharCode(file.byte(at), file.byte(at + 1), file.byte(at + 2), file.byte(at + 3));
