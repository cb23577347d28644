import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readIdx } from '../../../../src/training/data/read-idx.ts';
import { idxBytes } from './idx-bytes.ts';
import { mustFail } from './must-fail.ts';
import { mustSucceed } from './must-succeed.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Neither constant nor short-periodic, so that a shifted or swapped byte shows. */
const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * i * 31 + i * 7) >> 3);

const IMAGES = idxBytes([3, 4, 5], noise(60));
const LABELS = idxBytes([7], noise(7));

describe('readIdx', () => {
  it.each([
    ['images', 'plain-images', IMAGES, [3, 4, 5], noise(60)],
    ['labels', 'plain-labels', LABELS, [7], noise(7)],
    ['gzipped images', 'images.gz', gzipSync(IMAGES), [3, 4, 5], noise(60)],
    ['gzipped labels, shorter than an images header', 'labels.gz', gzipSync(LABELS), [7], noise(7)],
    ['gzip under a name that does not say so', 'packed', gzipSync(IMAGES), [3, 4, 5], noise(60)],
    ['a plain file under a name that says gzip', 'plain.gz', IMAGES, [3, 4, 5], noise(60)],
    ['no labels at all', 'none', idxBytes([0], noise(0)), [0], noise(0)],
    ['no images at all, gzipped', 'none.gz', gzipSync(idxBytes([0, 28, 28], noise(0))), [0, 28, 28], noise(0)],
  ])('reads %s', async (_, name, bytes, dims, data) => {
    const array = mustSucceed(await readIdx(fileOf(name, bytes)));
    expect(array.dims).toEqual(dims);
    expect(Buffer.from(array.data).equals(data)).toBe(true);
  });

  it('reads a gzipped payload of many inflated pieces', async () => {
    const data = noise(3_000_000);
    const array = mustSucceed(await readIdx(fileOf('large.gz', gzipSync(idxBytes([3000, 25, 40], data)))));
    expect(Buffer.from(array.data).equals(data)).toBe(true);
  });

  const packed = gzipSync(idxBytes([100, 28, 28], noise(78_400)));
  const corrupt = Uint8Array.from(packed, (byte, i) => (i === packed.length - 6 ? byte ^ 0xff : byte)); // in the CRC
  const wrongType = Uint8Array.from(IMAGES, (byte, i) => (i === 2 ? 0x0d : byte));
  const twoDims = Uint8Array.from(IMAGES, (byte, i) => (i === 3 ? 2 : byte));
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

  it.each([
    ['an empty file', 'empty', new Uint8Array(0), 'truncated', 'got 0 bytes'],
    ['a cut header', 'cut-header', IMAGES.subarray(0, 10), 'truncated', 'header of 16 bytes, got 10'],
    [
      'a cut header in gzip',
      'cut-header.gz',
      gzipSync(IMAGES.subarray(0, 10)),
      'truncated',
      'header of 16 bytes, got 10',
    ],
    ['another format', 'picture', png, 'malformed', 'got 0x89504e47'],
    ['another type', 'floats', wrongType, 'malformed', 'expected IDX type 0x08 (unsigned byte), got 0x0d'],
    ['two dimensions', 'matrix', twoDims, 'malformed', 'got 2'],
    [
      'a short payload',
      'short',
      IMAGES.subarray(0, 70),
      'truncated',
      'expected 3×4×5 = 60 bytes after the header, got 54',
    ],
    [
      'a short payload in gzip',
      'short.gz',
      gzipSync(IMAGES.subarray(0, 70)),
      'truncated',
      '= 60 bytes after the header, got 54',
    ],
    [
      'a long payload',
      'long',
      idxBytes([3, 4, 5], noise(61)),
      'too-long',
      'expected 3×4×5 = 60 bytes after the header, got 61',
    ],
    ['a long payload in gzip', 'long.gz', gzipSync(idxBytes([7], noise(99))), 'too-long', 'expected 7 = 7 bytes'],
    [
      'a cut gzip stream',
      'cut.gz',
      packed.subarray(0, packed.length >> 1),
      'truncated',
      'expected a whole gzip stream',
    ],
    ['a corrupt gzip stream', 'corrupt.gz', corrupt, 'malformed', 'got a corrupt one (Z_DATA_ERROR)'],
    [
      'a header that promises terabytes',
      'bomb.gz',
      gzipSync(idxBytes([2 ** 32 - 1, 28, 28], noise(9))),
      'truncated',
      '4294967295×28×28',
    ],
  ])('refuses %s', async (_, name, bytes, kind, words) => {
    const path = fileOf(name, bytes);
    const error = mustFail(await readIdx(path));
    expect(error).toMatchObject({ kind, file: path });
    expect(error.message).toContain(words);
    expect(error.message).toContain(path);
  });

  it('says that there is no file', async () => {
    const path = join(folder, 'nowhere');
    expect(mustFail(await readIdx(path))).toMatchObject({ kind: 'not-found', file: path });
  });

  it('says that a folder is no file', async () => {
    const path = join(folder, 'a-folder');
    mkdirSync(path);
    const error = mustFail(await readIdx(path));
    expect(error.kind).toBe('unreadable');
    expect(error.message).toContain('EISDIR');
  });
});
