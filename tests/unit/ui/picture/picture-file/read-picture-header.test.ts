import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeBmp, type BmpHeader } from '../../../../fuzz/make-bmp.ts';
import { readPictureHeader } from '../../../../../src/ui/picture/picture-file/read-picture-header.ts';

const WIDTH = 123;
const HEIGHT = 77;

const picture = () => sharp({ create: { width: WIDTH, height: HEIGHT, channels: 4, background: '#4070c0' } });

const bitmap = async (kind: BmpHeader): Promise<Uint8Array> => {
  const { data } = await picture().raw().toBuffer({ resolveWithObject: true });
  return makeBmp({ width: WIDTH, height: HEIGHT, data: new Uint8ClampedArray(data) }, kind);
};

const FILES = {
  'a baseline JPEG': () => picture().jpeg().toBuffer(),
  'a progressive JPEG': () => picture().jpeg({ progressive: true }).toBuffer(),
  'a JPEG turned by EXIF': () => picture().jpeg().withMetadata({ orientation: 6 }).toBuffer(),
  'a PNG': () => picture().png().toBuffer(),
  'an interlaced PNG': () => picture().png({ progressive: true }).toBuffer(),
  'a lossy WebP': () => picture().removeAlpha().webp().toBuffer(),
  'a lossy WebP with alpha': () => picture().ensureAlpha(0.5).webp().toBuffer(),
  'a lossless WebP': () => picture().webp({ lossless: true }).toBuffer(),
  'a GIF': () => picture().gif().toBuffer(),
  'an AVIF': () => picture().avif({ effort: 0 }).toBuffer(),
  'a BMP': () => bitmap('info'),
  'a BMP with its rows from the top': () => bitmap('top-down'),
  'a BMP with the first of headers': () => bitmap('core'),
} as const;

describe.each(Object.entries(FILES))('%s', (_name, make) => {
  test('has its size and is complete', async () => {
    expect(readPictureHeader(await make())).toMatchObject({ width: WIDTH, height: HEIGHT, complete: true });
  });

  test('is not complete wherever it is cut', async () => {
    const bytes = await make();
    for (const share of [0.25, 0.5, 0.75, 0.95]) {
      const cut = bytes.subarray(0, Math.max(Math.floor(bytes.length * share), 16));
      expect(readPictureHeader(cut)?.complete, `cut at ${share}`).toBe(false);
    }
  });
});

test('a thumbnail’s end is not the picture’s end', async () => {
  const thumbnail = await sharp({ create: { width: 16, height: 16, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  const bytes = await picture().jpeg().toBuffer();
  const length = Buffer.from([(thumbnail.length + 2) >> 8, (thumbnail.length + 2) & 0xff]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1]), length, thumbnail]);
  const withThumbnail = Buffer.concat([bytes.subarray(0, 2), segment, bytes.subarray(2)]);
  expect(readPictureHeader(withThumbnail)).toMatchObject({ width: WIDTH, complete: true });
  expect(readPictureHeader(withThumbnail.subarray(0, withThumbnail.length - 40))?.complete).toBe(false);
});

const FRAME_OF_ONE = [0xff, 0xc0, 0x00, 0x0b, 0x08, 0x00, 0x01, 0x00, 0x01, 0x01, 0x01, 0x11, 0x00];

test.each([
  ['fill bytes', [0xff, 0xff]],
  ['a mark that stands alone', [0xff, 0x01]],
  ['a restart mark', [0xff, 0xd3]],
  ['an escaped 0xff', [0xff, 0x00]],
  ['other bytes', [1, 2, 3]],
])('a JPEG’s size is found behind %s, as decoders find it', async (_what, between) => {
  const bytes = await picture().jpeg().toBuffer();
  const changed = Buffer.concat([bytes.subarray(0, 2), Buffer.from(between), bytes.subarray(2)]);
  expect(readPictureHeader(changed)).toMatchObject({ width: WIDTH, height: HEIGHT, complete: true });
});

test('a JPEG’s size is no other frame’s that a mark without a length seems to lead to', async () => {
  const bytes = await picture().jpeg().toBuffer();
  // Read as a length, what stands behind the mark leads behind the true frame.
  const mark = Buffer.from([0xff, 0x01]);
  const length = bytes.readUInt16BE(2);
  const decoy = Buffer.concat([Buffer.alloc(length), Buffer.from([...FRAME_OF_ONE, 0xff, 0xda])]);
  const changed = Buffer.concat([bytes.subarray(0, 2), mark, bytes.subarray(2, -2), decoy, bytes.subarray(-2)]);
  expect(readPictureHeader(changed)).toMatchObject({ width: WIDTH, height: HEIGHT });
});

test('a GIF is as large as its first image, where that is larger than its screen', async () => {
  const bytes = await picture().gif().toBuffer();
  bytes.writeUInt16LE(1, 6);
  bytes.writeUInt16LE(0, 8);
  expect(readPictureHeader(bytes)).toMatchObject({ width: WIDTH, height: HEIGHT, complete: true });
});

test('large sizes are read in full', async () => {
  const bytes = await picture().png().toBuffer();
  bytes.writeUInt32BE(12_000, 16);
  bytes.writeUInt32BE(9_000, 20);
  expect(readPictureHeader(bytes)).toMatchObject({ width: 12_000, height: 9_000 });
});

test.each([
  ['text', 'Not a picture, but a note of some length that goes on for a while.'],
  ['nothing', ''],
  ['a RIFF file that is a sound', 'RIFF\x24\x00\x00\x00WAVEfmt and more of it, and more, and more'],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'],
])('%s has no header', (_name, text) => {
  expect(readPictureHeader(new TextEncoder().encode(text))).toBeUndefined();
});

describe('an AVIF or HEIC', () => {
  const box = (name: string, ...contents: readonly Buffer[]): Buffer => {
    const head = Buffer.alloc(8, `\0\0\0\0${name}`);
    const all = Buffer.concat([head, ...contents]);
    all.writeUInt32BE(all.length);
    return all;
  };
  const numbers = (...values: readonly number[]): Buffer => {
    const bytes = Buffer.alloc(4 * values.length);
    values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
    return bytes;
  };
  const brand = (name: string): Buffer => box('ftyp', Buffer.from(name), numbers(0));
  const size = (width: number, height: number): Buffer => box('ispe', numbers(0, width, height));

  test('is as large as the largest picture in it, and not as its tiles or thumbnail', () => {
    const sizes = box('ipco', size(512, 512), size(60_000, 40_000), size(320, 240));
    const file = Buffer.concat([brand('heic'), box('meta', numbers(0), box('iprp', sizes)), box('mdat')]);
    expect(readPictureHeader(file)).toEqual({ format: 'heic', width: 60_000, height: 40_000, complete: true });
  });

  test('with a film is as large as the film', () => {
    const track = box('trak', box('tkhd', Buffer.alloc(76), numbers(20_000 * 65_536, 30_000 * 65_536)));
    const file = Buffer.concat([brand('avis'), box('moov', track), box('mdat')]);
    expect(readPictureHeader(file)).toMatchObject({ format: 'avif', width: 20_000, height: 30_000 });
  });

  test('that nests boxes deeper than the stack is gone through all the same', () => {
    const moov = Buffer.from('\0\0\0\x08moov'.repeat(200_000));
    const file = Buffer.concat([brand('heic'), moov, size(70_000, 70_000)]);
    expect(readPictureHeader(file)).toMatchObject({ width: 70_000, height: 70_000 });
  });

  test('may have other bytes behind its boxes, as some phones write them', async () => {
    const bytes = await picture().avif({ effort: 0 }).toBuffer();
    const longer = Buffer.concat([bytes, Buffer.from('SEFH and other things')]);
    expect(readPictureHeader(longer)).toMatchObject({ width: WIDTH, height: HEIGHT, complete: true });
  });
});
