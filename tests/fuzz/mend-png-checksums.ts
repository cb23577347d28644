import { crc32 } from 'node:zlib';

const SIGNATURE_BYTES = 8;

/** A PNG whose chunks have the checksums that their contents ask for: a change inside of it is then not found by the checksum alone. */
export function mendPngChecksums(file: Uint8Array): Uint8Array {
  const mended = file.slice();
  const view = new DataView(mended.buffer);
  for (let at = SIGNATURE_BYTES; at + 12 <= mended.length;) {
    const end = at + 8 + view.getUint32(at); // behind the chunk's data
    if (end + 4 > mended.length) break;
    view.setUint32(end, crc32(mended.subarray(at + 4, end)));
    at = end + 4;
  }
  return mended;
}
