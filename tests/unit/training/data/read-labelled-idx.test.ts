import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readLabelledIdx } from '../../../../src/training/data/read-labelled-idx.ts';
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

const pixels = (rows: readonly string[]): Uint8Array =>
  Uint8Array.from(rows.join(''), (character) => (character === '#' ? 255 : 0));

function rowsOf(images: Uint8Array, index: number, rows: number, columns: number): string[] {
  return Array.from({ length: rows }, (_, row) => {
    const start = (index * rows + row) * columns;
    return [...images.subarray(start, start + columns)].map((level) => (level > 0 ? '#' : '.')).join('');
  });
}

const SEVEN = ['......', '.####.', '....#.', '...#..', '..#...', '..#...', '......', '......'];
const ONE = ['......', '..#...', '.##...', '..#...', '..#...', '..#...', '.###..', '......'];

/** As EMNIST's files have it: each column of the upright picture is stored as a row. */
const lying = (upright: readonly string[]): string[] =>
  [...upright[0]].map((_, column) => upright.map((row) => row[column]).join(''));

describe('readLabelledIdx', () => {
  const labels = fileOf('labels', idxBytes([2], Uint8Array.of(7, 1)));

  it('makes a 7 that is stored lying stand upright', async () => {
    const stored = Uint8Array.of(...pixels(lying(SEVEN)), ...pixels(lying(ONE)));
    const images = fileOf('lying', idxBytes([2, 6, 8], stored));
    const read = mustSucceed(await readLabelledIdx(images, labels, { transposed: true }));
    expect([read.count, read.rows, read.columns]).toEqual([2, 8, 6]);
    expect(rowsOf(read.images, 0, 8, 6)).toEqual(SEVEN);
    expect(rowsOf(read.images, 1, 8, 6)).toEqual(ONE);
  });

  it('leaves a 7 that is stored upright as it stands', async () => {
    const images = fileOf('upright', idxBytes([2, 8, 6], Uint8Array.of(...pixels(SEVEN), ...pixels(ONE))));
    const read = mustSucceed(await readLabelledIdx(images, labels, { transposed: false }));
    expect([read.count, read.rows, read.columns]).toEqual([2, 8, 6]);
    expect(rowsOf(read.images, 0, 8, 6)).toEqual(SEVEN);
    expect([...read.labels]).toEqual([7, 1]);
  });

  it('records the files as they lie on the disk', async () => {
    const packed = gzipSync(idxBytes([2, 8, 6], new Uint8Array(96)));
    const images = fileOf('packed.gz', packed);
    const read = mustSucceed(await readLabelledIdx(images, labels, { transposed: false }));
    const sha256 = createHash('sha256').update(packed).digest('hex');
    expect(read.files[0]).toEqual({ name: 'packed.gz', sha256, bytes: packed.length });
    expect(read.files[1]).toMatchObject({ name: 'labels', bytes: 10 });
  });

  it.each([
    [
      'fewer labels than images',
      [3, 8, 6],
      [2],
      'mismatch',
      'expected 3 labels, one for each image of a-images, got 2',
    ],
    ['labels where images should be', [2], [2], 'malformed', 'expected images (3 dimensions), got labels'],
    ['images where labels should be', [2, 8, 6], [2, 8, 6], 'malformed', 'expected labels (1 dimension), got images'],
  ])('refuses %s', async (_, imageDims, labelDims, kind, words) => {
    const empty = (dims: readonly number[]): Uint8Array =>
      idxBytes(dims, new Uint8Array(dims.reduce((product, dim) => product * dim, 1)));
    const images = fileOf('a-images', empty(imageDims));
    const error = mustFail(await readLabelledIdx(images, fileOf('a-labels', empty(labelDims)), { transposed: false }));
    expect(error.kind).toBe(kind);
    expect(error.message).toContain(words);
  });
});
