import { describe, expect, test } from 'vitest';
import { detectPictureFormat, isCutShort } from '../../../src/cli/picture-format.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('detectPictureFormat', () => {
  test.each([
    ['\xff\xd8\xff\xe0', { kind: 'jpeg' }],
    ['\x89PNG\r\n\x1a\n', { kind: 'png' }],
    ['RIFF\0\0\0\0WEBPVP8 ', { kind: 'webp' }],
    ['RIFF\0\0\0\0WAVEfmt ', { kind: 'none' }],
    ['II*\0', { kind: 'other', name: 'TIFF' }],
    ['\0\0\0\x20ftypavif', { kind: 'other', name: 'AVIF' }],
    ['\0\0\0\x20ftypmp42', { kind: 'none' }],
    ['BM', { kind: 'other', name: 'BMP' }],
    ['', { kind: 'none' }],
    ['\xff', { kind: 'none' }],
  ])('%j', (start, format) => {
    expect(detectPictureFormat(bytes(start))).toEqual(format);
  });
});

describe('isCutShort', () => {
  test('sees that a JPEG lacks its end, even where its thumbnail has one', () => {
    expect(isCutShort('jpeg', bytes('\xff\xd8 thumbnail \xff\xd9 picture'))).toBe(true);
    expect(isCutShort('jpeg', bytes('\xff\xd8 thumbnail \xff\xd9 picture \xff\xd9'))).toBe(false);
  });

  test('looks at a PNG’s last chunk and at the length a WebP states', () => {
    expect(isCutShort('png', bytes('\x89PNG IDAT'))).toBe(true);
    expect(isCutShort('png', bytes('\x89PNG IDAT \0\0\0\0IEND\xae\x42\x60\x82'))).toBe(false);
    expect(isCutShort('webp', bytes('RIFF\x08\0\0\0WEBPVP8'))).toBe(true);
    expect(isCutShort('webp', bytes('RIFF\x08\0\0\0WEBPVP8 '))).toBe(false);
  });
});
