import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../../src/core/alphabet.ts';
import { loadDataset } from '../../../../src/training/data/load-dataset.ts';
import { idxBytes } from './idx-bytes.ts';
import { mustFail } from './must-fail.ts';
import { mustSucceed } from './must-succeed.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();

/** A new folder with these files in it. */
function folderOf(name: string, files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Ink in the upper right corner of the upright picture, three pixels wide and one high. */
function cornerImages(count: number, stored: 'upright' | 'lying'): Uint8Array {
  const data = new Uint8Array(count * 784);
  for (let image = 0; image < count; image++) {
    for (const column of [25, 26, 27]) data[image * 784 + (stored === 'upright' ? column : column * 28)] = 255;
  }
  return idxBytes([count, 28, 28], data);
}

const labelsOf = (...labels: number[]): Uint8Array => idxBytes([labels.length], Uint8Array.from(labels));

const mapping = (characters: readonly string[]): string =>
  characters.map((character, label) => `${label} ${character.charCodeAt(0)}\n`).join('');

describe('loadDataset', () => {
  it('loads MNIST and EMNIST, packed or not, upright, with labels into the alphabet', async () => {
    const dir = folderOf('both', {
      'mnist/t10k-images-idx3-ubyte.gz': gzipSync(cornerImages(2, 'upright')),
      'mnist/t10k-labels-idx1-ubyte': labelsOf(7, 0),
      'a/b/c/emnist-balanced-test-images-idx3-ubyte': cornerImages(3, 'lying'),
      'a/b/c/emnist-balanced-test-labels-idx1-ubyte.gz': gzipSync(labelsOf(0, 10, 46)),
      'a/b/c/emnist-balanced-mapping.txt': mapping(ALPHABET),
      'notes.txt': 'not a data file',
    });
    const [mnist, emnist] = mustSucceed(await loadDataset(dir, { split: 'test' }));
    expect([mnist.name, emnist.name]).toEqual(['mnist', 'emnist-balanced']);
    expect([...mnist.labels].map((label) => ALPHABET[label])).toEqual(['7', '0']);
    expect([...emnist.labels].map((label) => ALPHABET[label])).toEqual(['0', 'A', 't']);
    const corner = cornerImages(1, 'upright').subarray(16);
    for (const { images, labels } of [mnist, emnist]) {
      expect(images.length).toBe(labels.length * 784);
      expect(Buffer.from(images.subarray(-784)).equals(corner)).toBe(true);
    }
    expect(emnist.files.map(({ name }) => name)).toEqual([
      'emnist-balanced-test-images-idx3-ubyte',
      'emnist-balanced-test-labels-idx1-ubyte.gz',
    ]);
  });

  it('reads the spelling with a dot, and follows links', async () => {
    const real = folderOf('dots', {
      'train-images.idx3-ubyte': cornerImages(1, 'upright'),
      'train-labels.idx1-ubyte': labelsOf(3),
    });
    const dir = folderOf('linked', {});
    symlinkSync(real, join(dir, 'data'));
    const [mnist] = mustSucceed(await loadDataset(dir, { split: 'train' }));
    expect([...mnist.labels]).toEqual([3]);
  });

  it('reads a set numbered in another order through its mapping file', async () => {
    const reversed = [...ALPHABET].reverse();
    const dir = folderOf('reversed', {
      'emnist-pooled-train-images-idx3-ubyte': cornerImages(2, 'lying'),
      'emnist-pooled-train-labels-idx1-ubyte': labelsOf(0, 46),
      'emnist-pooled-mapping.txt': mapping(reversed),
    });
    const [pooled] = mustSucceed(await loadDataset(dir, { split: 'train' }));
    expect(pooled.name).toBe('emnist-pooled');
    expect([...pooled.labels]).toEqual([46, 0]);
  });

  it('prefers Balanced, and passes over sets of other classes', async () => {
    const set = (name: string, label: number): Record<string, Uint8Array> => ({
      [`emnist-${name}-train-images-idx3-ubyte`]: cornerImages(1, 'lying'),
      [`emnist-${name}-train-labels-idx1-ubyte`]: labelsOf(label),
    });
    const dir = folderOf('many', {
      ...set('aaa', 1),
      ...set('balanced', 2),
      ...set('byclass', 61),
      ...set('pooled', 3),
    });
    expect(mustSucceed(await loadDataset(dir, { split: 'train' })).map(({ name }) => name)).toEqual([
      'emnist-balanced',
    ]);

    const others = folderOf('others', { ...set('byclass', 61), ...set('digits', 4), ...set('pooled', 3) });
    expect(mustSucceed(await loadDataset(others, { split: 'train' })).map(({ name }) => name)).toEqual([
      'emnist-pooled',
    ]);

    const digits = folderOf('digits', { ...set('aaa', 4), 'emnist-aaa-mapping.txt': mapping(ALPHABET.slice(0, 10)) });
    expect(mustFail(await loadDataset(digits, { split: 'train' })).kind).toBe('not-found');
  });

  it.each([
    [
      'of MNIST',
      'train-labels-idx1-ubyte',
      'train-images-idx3-ubyte',
      10,
      'expected labels from 0 to 9, got 10 at index 1',
    ],
    [
      'of EMNIST',
      'emnist-balanced-train-labels-idx1-ubyte',
      'emnist-balanced-train-images-idx3-ubyte',
      47,
      'expected labels from 0 to 46, got 47 at index 1',
    ],
  ])('refuses a label out of the range %s', async (name, labels, images, label, words) => {
    const dir = folderOf(`range ${name}`, { [images]: cornerImages(2, 'upright'), [labels]: labelsOf(1, label) });
    const error = mustFail(await loadDataset(dir, { split: 'train' }));
    expect(error).toMatchObject({ kind: 'malformed', file: join(dir, labels) });
    expect(error.message).toContain(words);
  });

  it('takes any other pair by its name, upright, through its mapping, with the case that has no class merged', async () => {
    const dir = folderOf('any-name', {
      'forms-2024-train-images-idx3-ubyte': cornerImages(3, 'upright'),
      'forms-2024-train-labels-idx1-ubyte.gz': gzipSync(labelsOf(0, 1, 2)),
      'forms-2024-mapping.txt': mapping(['c', 'a', '7']),
      'meters-train-images-idx3-ubyte': cornerImages(1, 'upright'),
      'meters-train-labels-idx1-ubyte': labelsOf(4),
      'meters-test-images-idx3-ubyte': cornerImages(1, 'upright'),
      'meters-test-labels-idx1-ubyte': labelsOf(5),
    });
    const [forms, meters] = mustSucceed(await loadDataset(dir, { split: 'train' }));
    expect([forms.name, meters.name]).toEqual(['forms-2024', 'meters']);
    expect([...forms.labels].map((label) => ALPHABET[label])).toEqual(['C', 'a', '7']);
    expect([...meters.labels]).toEqual([4]);
    expect(Buffer.from(forms.images.subarray(-784)).equals(cornerImages(1, 'upright').subarray(16))).toBe(true);
    const test = mustSucceed(await loadDataset(dir, { split: 'test' }));
    expect(test.map(({ name }) => name)).toEqual(['meters']); // a set may have only one split
  });

  it('refuses another set whose mapping has what is no class', async () => {
    const dir = folderOf('signs', {
      'signs-train-images-idx3-ubyte': cornerImages(1, 'upright'),
      'signs-train-labels-idx1-ubyte': labelsOf(0),
      'signs-mapping.txt': mapping(['0', '%']),
    });
    const error = mustFail(await loadDataset(dir, { split: 'train' }));
    expect(error.kind).toBe('malformed');
    expect(error.message).toContain('signs-mapping.txt: expected characters of 0123');
    expect(error.message).toContain('got "%"');
  });

  it('refuses images of another size', async () => {
    const dir = folderOf('size', {
      'train-images-idx3-ubyte': idxBytes([1, 20, 20], new Uint8Array(400)),
      'train-labels-idx1-ubyte': labelsOf(1),
    });
    expect(mustFail(await loadDataset(dir, { split: 'train' })).message).toContain('28×28 pixels, got 20×20');
  });

  it('names what of a set is missing', async () => {
    const dir = folderOf('half', { 'train-images-idx3-ubyte': cornerImages(1, 'upright') });
    const labels = mustFail(await loadDataset(dir, { split: 'train' }));
    expect(labels.kind).toBe('not-found');
    expect(labels.message).toContain("expected mnist's train labels, got of that set only train-images-idx3-ubyte");
    const all = mustFail(await loadDataset(dir, { split: 'test' }));
    expect(all.message).toContain("expected mnist's test images and labels");
  });

  it('refuses a damaged mapping file and names the line', async () => {
    const dir = folderOf('mapping', {
      'emnist-balanced-train-images-idx3-ubyte': cornerImages(1, 'lying'),
      'emnist-balanced-train-labels-idx1-ubyte': labelsOf(1),
      'emnist-balanced-mapping.txt': '0 48\n2 49\n',
    });
    const error = mustFail(await loadDataset(dir, { split: 'train' }));
    expect(error.message).toContain('expected label 1 and an ASCII code in line 2, got "2 49"');
  });

  it('says where there is no data set, and where there is no folder', async () => {
    const deep = folderOf('deep', {
      'a/b/c/d/train-images-idx3-ubyte': cornerImages(1, 'upright'),
      'a/b/c/d/train-labels-idx1-ubyte': labelsOf(1),
    });
    expect(mustFail(await loadDataset(deep, { split: 'train' }))).toMatchObject({ kind: 'not-found', file: deep });
    const nowhere = join(root, 'nowhere');
    expect(mustFail(await loadDataset(nowhere, { split: 'train' }))).toMatchObject({
      kind: 'not-found',
      file: nowhere,
    });
  });
});
