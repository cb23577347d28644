import { readGifHeader } from './read-gif-header.ts';
import { readJpegHeader } from './read-jpeg-header.ts';
import { readPngHeader } from './read-png-header.ts';
import { readWebpHeader } from './read-webp-header.ts';

/** What a picture file says of itself, found without decoding it. */
export interface PictureHeader {
  readonly format: 'jpeg' | 'png' | 'webp' | 'gif';
  /** Pixels as stored, before any turn that EXIF asks for; 0 where the file ends before it says so. */
  readonly width: number;
  readonly height: number;
  /** False where the file ends before the picture does. */
  readonly complete: boolean;
}

/** Reads the header of a JPEG, PNG, WebP or GIF file; undefined for anything else. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  return readJpegHeader(bytes) ?? readPngHeader(bytes) ?? readWebpHeader(bytes) ?? readGifHeader(bytes);
}
