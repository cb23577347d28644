/** What a file's first bytes say that it is. `other` names a picture format that is not read. */
export type PictureFormat =
  | { readonly kind: 'jpeg' | 'png' | 'webp' }
  | { readonly kind: 'other'; readonly name: string }
  | { readonly kind: 'none' };

/** ISO base media brands (bytes 8–11) of pictures. */
const MEDIA_BRANDS: ReadonlyMap<string, string> = new Map([
  ['avif', 'AVIF'],
  ['avis', 'AVIF'],
  ['heic', 'HEIC'],
  ['heix', 'HEIC'],
  ['heim', 'HEIC'],
  ['heis', 'HEIC'],
  ['hevc', 'HEIC'],
  ['mif1', 'HEIF'],
  ['msf1', 'HEIF'],
]);

const OTHER_SIGNATURES: readonly (readonly [signature: string, name: string])[] = [
  ['GIF8', 'GIF'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['BM', 'BMP'],
  ['\xff\x0a', 'JPEG XL'],
  ['\0\0\0\x0cJXL ', 'JPEG XL'],
  ['\0\0\0\x0cjP  ', 'JPEG 2000'],
  ['%PDF', 'PDF'],
];

/** Tells a picture's format by its content; a file's name says nothing sure. */
export function detectPictureFormat(bytes: Uint8Array): PictureFormat {
  const start = latin1(bytes, 0, 16);
  if (start.startsWith('\xff\xd8\xff')) return { kind: 'jpeg' };
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return { kind: 'png' };
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return { kind: 'webp' };
  const brand = start.slice(4, 8) === 'ftyp' ? MEDIA_BRANDS.get(start.slice(8, 12)) : undefined;
  const other = brand ?? OTHER_SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  return other === undefined ? { kind: 'none' } : { kind: 'other', name: other };
}

/** True where the file stops before its own format says that it ends. Meant for files that failed to decode. */
export function isCutShort(kind: 'jpeg' | 'png' | 'webp', bytes: Uint8Array): boolean {
  switch (kind) {
    case 'jpeg':
      return latin1(bytes, bytes.length - 2, bytes.length) !== '\xff\xd9'; // end of image
    case 'png':
      return latin1(bytes, bytes.length - 8, bytes.length - 4) !== 'IEND';
    case 'webp': {
      const stated = 8 + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
      return bytes.length < stated;
    }
  }
}

/** The bytes as characters 0–255. */
const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(Math.max(0, from), Math.max(0, to)));
