import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Checksum } from '../../../../src/training/data/verify-checksum.ts';
import { downloadFile, type DownloadProgress } from '../../../../src/training/data/download-file.ts';
import { startFileServer, type ServedFile } from './file-server.ts';
import { mustFail } from './must-fail.ts';
import { mustSucceed } from './must-succeed.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const server = await startFileServer();

const BYTES = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i * 31 + i * 7) >> 3);
const CUT = 100_000;
const QUICK = [1, 1]; // milliseconds

const sha256 = (bytes: Uint8Array): Checksum => ({
  algorithm: 'sha256',
  hex: createHash('sha256').update(bytes).digest('hex'),
});

/** A file of its own on the server, and a place for it. */
function serve(name: string, served: Partial<ServedFile> = { etag: '"v1"' }) {
  const path = join(folder, name, 'file.bin');
  mkdirSync(dirname(path));
  const file: ServedFile = { bytes: BYTES, ...served };
  const address = `/${name.replaceAll(' ', '-')}`;
  server.files.set(address, file);
  return {
    url: `${server.url}${address}`,
    path,
    part: `${path}.part`,
    file,
    requests: () => server.requests.filter((request) => request.path === address),
  };
}

/** How many bytes lie at `path`; 0 for no file. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

describe('downloadFile', () => {
  it('downloads, reports progress, and leaves nothing but the file', async () => {
    const { url, path, part } = serve('plain');
    const progress: DownloadProgress[] = [];
    mustSucceed(await downloadFile(url, path, sha256(BYTES), { onProgress: (step) => progress.push(step) }));
    expect(readFileSync(path).equals(BYTES)).toBe(true);
    expect([existsSync(part), existsSync(`${part}.version`)]).toEqual([false, false]);
    expect(progress.at(-2)).toEqual({ state: 'receiving', url, received: BYTES.length, total: BYTES.length });
    expect(progress.at(-1)).toEqual({ state: 'checking', url });
  });

  it('resumes by Range where the connection was cut', async () => {
    const { url, path, part, requests, file } = serve('cut', { etag: '"v1"', cuts: [CUT] });
    file.beforeCut = () => sizeOf(part) === CUT;
    const waits: string[] = [];
    const onProgress = (step: DownloadProgress): void => {
      if (step.state === 'waiting') waits.push(step.problem);
    };
    mustSucceed(await downloadFile(url, path, sha256(BYTES), { retryDelays: QUICK, onProgress }));
    expect(readFileSync(path).equals(BYTES)).toBe(true);
    expect(requests()).toEqual([{ path: '/cut' }, { path: '/cut', range: `bytes=${CUT}-`, ifRange: '"v1"' }]);
    expect(waits).toHaveLength(1);
    expect(waits[0]).toContain(`expected ${BYTES.length} bytes, got ${CUT} before the connection was cut`);
  });

  it('takes up in a later call what an earlier one left', async () => {
    const { url, path, part, requests, file } = serve('later', { etag: '"v1"', cuts: [CUT] });
    file.beforeCut = () => sizeOf(part) === CUT;
    expect(mustFail(await downloadFile(url, path, sha256(BYTES), { retryDelays: [] })).kind).toBe('network');
    expect([existsSync(path), sizeOf(part)]).toEqual([false, CUT]);
    mustSucceed(await downloadFile(url, path, sha256(BYTES)));
    expect(readFileSync(path).equals(BYTES)).toBe(true);
    expect(requests().at(-1)?.range).toBe(`bytes=${CUT}-`);
  });

  it.each([
    ['ignores Range', { ignoresRange: true, etag: '"v1"' }, '"v1"', `bytes=${CUT}-`],
    ['has another version by now', { etag: '"v1"' }, '"v2"', `bytes=${CUT}-`],
    ['says nothing of versions', {}, undefined, undefined],
  ])('starts over where the server %s', async (name, served, laterEtag, laterRange) => {
    // What lies there from the first attempt is wrong, so that going on from it would fail the checksum.
    const old = new Uint8Array(BYTES.length).fill(1);
    const { url, path, part, requests, file } = serve(name, { bytes: old, cuts: [CUT], ...served });
    file.beforeCut = () => sizeOf(part) === CUT;
    mustFail(await downloadFile(url, path, sha256(BYTES), { retryDelays: [] }));
    expect(sizeOf(part)).toBe(CUT);
    file.bytes = BYTES;
    if (laterEtag !== undefined) file.etag = laterEtag;
    mustSucceed(await downloadFile(url, path, sha256(BYTES), { retryDelays: [] }));
    expect(readFileSync(path).equals(BYTES)).toBe(true);
    expect(requests().at(-1)?.range).toBe(laterRange);
  });

  it('takes a part that is whole already', async () => {
    const { url, path, part, requests } = serve('whole');
    writeFileSync(part, BYTES);
    writeFileSync(`${part}.version`, '"v1"');
    mustSucceed(await downloadFile(url, path, sha256(BYTES), { retryDelays: [] }));
    expect(readFileSync(path).equals(BYTES)).toBe(true);
    expect(requests()).toHaveLength(1);
  });

  it('throws away a part that is longer than the file', async () => {
    const { url, path, part } = serve('longer');
    writeFileSync(part, new Uint8Array(BYTES.length + 1));
    writeFileSync(`${part}.version`, '"v1"');
    mustSucceed(await downloadFile(url, path, sha256(BYTES), { retryDelays: QUICK }));
    expect(readFileSync(path).equals(BYTES)).toBe(true);
  });

  it('refuses the wrong checksum, names both, and keeps nothing', async () => {
    const { url, path, part } = serve('checksum');
    const expected = sha256(BYTES.subarray(1));
    const error = mustFail(await downloadFile(url, path, expected));
    expect(error).toMatchObject({ kind: 'checksum', file: url });
    expect(error.message).toContain(`expected sha256 ${expected.hex}, got ${sha256(BYTES).hex}`);
    expect([existsSync(path), existsSync(part), existsSync(`${part}.version`)]).toEqual([false, false, false]);
  });

  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [403, 'refused'],
  ])('gives up at once on HTTP %i', async (status, kind) => {
    const { url, path, requests } = serve(`status-${status}`, { etag: '"v1"', statuses: [status] });
    const error = mustFail(await downloadFile(url, path, sha256(BYTES), { retryDelays: QUICK }));
    expect(error).toMatchObject({ kind, file: url });
    expect(error.message).toContain(`got HTTP ${status}`);
    expect(requests()).toHaveLength(1);
  });

  it('tries again on a server in passing trouble', async () => {
    const { url, path, requests } = serve('trouble', { etag: '"v1"', statuses: [503, 429] });
    mustSucceed(await downloadFile(url, path, sha256(BYTES), { retryDelays: QUICK }));
    expect(requests()).toHaveLength(3);
  });

  it('starts counting anew with every new byte', async () => {
    const { url, path, part, requests, file } = serve('slow', { etag: '"v1"', cuts: [1000, 1000, 1000, 1000, 1000] });
    file.beforeCut = () => sizeOf(part) === requests().length * 1000;
    mustSucceed(await downloadFile(url, path, sha256(BYTES), { retryDelays: [1] }));
    expect(requests().map(({ range }) => range)).toEqual([
      undefined,
      ...[1000, 2000, 3000, 4000, 5000].map((start) => `bytes=${start}-`),
    ]);
  });

  it('gives up on a server that always sends anew and always stops', async () => {
    const { url, path, part, requests, file } = serve('hopeless', {
      etag: '"v1"',
      ignoresRange: true,
      cuts: new Array<number>(20).fill(CUT),
    });
    file.beforeCut = () => sizeOf(part) === CUT;
    expect(mustFail(await downloadFile(url, path, sha256(BYTES), { retryDelays: QUICK })).kind).toBe('network');
    expect(requests()).toHaveLength(1 + QUICK.length);
  });

  it('says that there is no connection', async () => {
    const gone = await startFileServer();
    await gone.close();
    const path = join(folder, 'unreachable', 'file.bin');
    let waits = 0;
    const onProgress = (step: DownloadProgress): void => {
      if (step.state === 'waiting') waits++;
    };
    const error = mustFail(
      await downloadFile(`${gone.url}/x`, path, sha256(BYTES), { retryDelays: QUICK, onProgress }),
    );
    expect(error).toMatchObject({ kind: 'network', file: `${gone.url}/x` });
    expect(error.message).toContain('expected an answer, got no connection (ECONNREFUSED)');
    expect(waits).toBe(QUICK.length);
  });

  it.runIf(existsSync('/dev/full'))('says that the disk is full', async () => {
    const { url, path, part } = serve('full');
    symlinkSync('/dev/full', part);
    const error = mustFail(await downloadFile(url, path, sha256(BYTES), { retryDelays: QUICK }));
    expect(error).toMatchObject({ kind: 'disk-full', file: part });
    expect(error.message).toContain(`expected room for ${BYTES.length} bytes, got no space left on the disk (ENOSPC)`);
  });
});
