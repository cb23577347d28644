import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../../src/core/alphabet.ts';
import { cacheFolder } from '../../../../src/training/data/cache-folder.ts';
import { DATA_SOURCES, type DataSource } from '../../../../src/training/data/data-sources.ts';
import { downloadDatasets } from '../../../../src/training/data/download-datasets.ts';
import type { DownloadProgress } from '../../../../src/training/data/download-file.ts';
import { loadOrDownload } from '../../../../src/training/data/load-or-download.ts';
import { unzipMembers } from '../../../../src/training/data/unzip-members.ts';
import { startFileServer } from './file-server.ts';
import { idxBytes } from './idx-bytes.ts';
import { mustFail } from './must-fail.ts';
import { mustSucceed } from './must-succeed.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
const server = await startFileServer();

const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * i * 31 + i * 7) >> 3);
const packedImages = (count: number): Uint8Array => gzipSync(idxBytes([count, 28, 28], noise(count * 784)));
const packedLabels = (...labels: number[]): Uint8Array => gzipSync(idxBytes([labels.length], Uint8Array.from(labels)));

/** The structure of NIST's archive: the wanted members, and others in front, between and behind. */
const ARCHIVE = zipSync({
  'gzip/emnist-byclass-train-images-idx3-ubyte.gz': [noise(200_000), { level: 0 }],
  'gzip/emnist-balanced-mapping.txt': Buffer.from(ALPHABET.map((c, label) => `${label} ${c.charCodeAt(0)}\n`).join('')),
  'gzip/emnist-balanced-train-images-idx3-ubyte.gz': packedImages(3),
  'gzip/emnist-balanced-train-labels-idx1-ubyte.gz': packedLabels(1, 46, 10),
  'gzip/emnist-digits-test-images-idx3-ubyte.gz': [noise(100_000), { level: 0 }],
  'gzip/emnist-balanced-test-images-idx3-ubyte.gz': packedImages(2),
  'gzip/emnist-balanced-test-labels-idx1-ubyte.gz': packedLabels(5, 12),
  'gzip/emnist-letters-mapping.txt': Buffer.from('1 65 97\n'),
});

const MNIST_FILES: Readonly<Record<string, Uint8Array>> = {
  'train-images-idx3-ubyte.gz': packedImages(2),
  'train-labels-idx1-ubyte.gz': packedLabels(7, 9),
  't10k-images-idx3-ubyte.gz': packedImages(1),
  't10k-labels-idx1-ubyte.gz': packedLabels(4),
};

/** The official sources with this server in place of the public homes, and the checksums of what it serves. */
const SOURCES = DATA_SOURCES.map((source): DataSource => {
  const name = source.url.slice(source.url.lastIndexOf('/') + 1);
  const bytes = source.kind === 'zip' ? ARCHIVE : MNIST_FILES[name];
  server.files.set(`/${name}`, { bytes, etag: `"${name}"` });
  const { algorithm } = source.checksum;
  const hex = createHash(algorithm).update(bytes).digest('hex');
  return { ...source, url: `${server.url}/${name}`, checksum: { algorithm, hex } };
});

describe('loadOrDownload', () => {
  it('fetches both sets once, through a cut, and keeps what is wanted of the archive', async () => {
    const cache = join(root, 'cache');
    const archivePart = join(cache, 'emnist', 'gzip.zip.part');
    const cut = ARCHIVE.length >> 1;
    const beforeCut = (): boolean => statSync(archivePart, { throwIfNoEntry: false })?.size === cut;
    server.files.set('/gzip.zip', { bytes: ARCHIVE, etag: '"zip"', cuts: [cut], beforeCut });
    const states = new Set<DownloadProgress['state']>();
    const options = {
      cache,
      sources: SOURCES,
      retryDelays: [1],
      onProgress: ({ state }: DownloadProgress) => void states.add(state),
    };

    const [mnist, emnist] = mustSucceed(await loadOrDownload(undefined, { ...options, split: 'train' }));
    expect([mnist.name, [...mnist.labels]]).toEqual(['mnist', [7, 9]]);
    expect([emnist.name, [...emnist.labels]]).toEqual(['emnist-balanced', [1, 46, 10]]);
    expect(states).toEqual(new Set(['receiving', 'waiting', 'checking', 'unpacking']));
    expect(server.requests.at(-1)).toEqual({ path: '/gzip.zip', range: `bytes=${cut}-`, ifRange: '"zip"' });
    expect(readdirSync(join(cache, 'mnist')).sort()).toEqual(Object.keys(MNIST_FILES).sort());
    expect(readdirSync(join(cache, 'emnist')).sort()).toEqual([
      'emnist-balanced-mapping.txt',
      'emnist-balanced-test-images-idx3-ubyte.gz',
      'emnist-balanced-test-labels-idx1-ubyte.gz',
      'emnist-balanced-train-images-idx3-ubyte.gz',
      'emnist-balanced-train-labels-idx1-ubyte.gz',
    ]);

    const requestsSoFar = server.requests.length;
    const test = mustSucceed(await loadOrDownload(undefined, { ...options, split: 'test' }));
    expect(test.map(({ labels }) => [...labels])).toEqual([[4], [5, 12]]);
    expect(server.requests.length).toBe(requestsSoFar);
  });

  it('takes the given folder and fetches nothing', async () => {
    const dir = join(root, 'given');
    mkdirSync(dir);
    for (const [name, bytes] of Object.entries(MNIST_FILES)) writeFileSync(join(dir, name), bytes);
    const requestsSoFar = server.requests.length;
    const cache = join(root, 'untouched');
    const [mnist] = mustSucceed(await loadOrDownload(dir, { split: 'test', cache, sources: SOURCES }));
    expect([...mnist.labels]).toEqual([4]);
    expect([server.requests.length, existsSync(cache)]).toEqual([requestsSoFar, false]);
  });

  it('points to --data where the download fails', async () => {
    const lost = SOURCES.map((source): DataSource => ({ ...source, url: `${server.url}/lost` }));
    const cache = join(root, 'lost');
    const error = mustFail(await loadOrDownload(undefined, { split: 'test', cache, sources: lost }));
    expect(error).toMatchObject({ kind: 'not-found', file: `${server.url}/lost` });
    expect(error.message).toContain('--data DIR');
  });
});

describe('downloadDatasets', () => {
  it('keeps an archive with the wrong checksum out', async () => {
    const zip = SOURCES.filter(({ kind }) => kind === 'zip');
    const wrong = zip.map((source): DataSource => ({ ...source, checksum: { algorithm: 'md5', hex: '0'.repeat(32) } }));
    server.files.set('/gzip.zip', { bytes: ARCHIVE, etag: '"zip"' });
    const folder = join(root, 'wrong');
    const error = mustFail(await downloadDatasets(folder, { sources: wrong }));
    expect(error.kind).toBe('checksum');
    expect(error.message).toContain(`expected md5 ${'0'.repeat(32)}, got ${zip[0].checksum.hex}`);
    expect(readdirSync(join(folder, 'emnist'))).toEqual([]);
  });
});

describe('unzipMembers', () => {
  it('names the members that are not there', async () => {
    const path = join(root, 'other.zip');
    writeFileSync(path, zipSync({ 'gzip/a': Buffer.from('a'), 'gzip/b': Buffer.from('b') }));
    const error = mustFail(await unzipMembers(path, ['gzip/a', 'gzip/c'], join(root, 'other')));
    expect(error).toMatchObject({ kind: 'not-found', file: path });
    expect(error.message).toContain('expected the members gzip/c, got');
  });

  it.each([
    ['is cut off', ARCHIVE.subarray(0, ARCHIVE.length - 200)],
    ['is no zip', noise(5000)],
    // The local headers and the data are zeros, the directory at the end is sound.
    ['has no data', Uint8Array.from(ARCHIVE, (byte, i) => (i < ARCHIVE.length - 2000 ? 0 : byte))],
  ])('refuses an archive that %s', async (name, bytes) => {
    const path = join(root, `${name}.zip`);
    writeFileSync(path, bytes);
    const error = mustFail(await unzipMembers(path, ['gzip/emnist-balanced-mapping.txt'], join(root, name)));
    expect(error).toMatchObject({ kind: 'malformed', file: path });
  });
});

describe('cacheFolder', () => {
  it.each([
    [{ XDG_CACHE_HOME: '/var/cache/me' }, '/var/cache/me/inklens'],
    [{ XDG_CACHE_HOME: '' }, '/home/me/.cache/inklens'],
    [{ XDG_CACHE_HOME: 'relative' }, '/home/me/.cache/inklens'],
    [{}, '/home/me/.cache/inklens'],
  ])('follows %o', (env, folder) => {
    expect(cacheFolder(env, '/home/me')).toBe(folder);
  });
});
