import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listPrecacheEntries } from '../../../.config/service-worker-plugin.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inklens-'));
  await mkdir(join(folder, 'assets'));
  await mkdir(join(folder, 'icons'));
  await mkdir(join(folder, 'screenshots'));
  await writeFile(join(folder, 'index.html'), '<p>one</p>');
  await writeFile(join(folder, 'icons/icon.svg'), '<svg />');
  await writeFile(join(folder, 'assets/index-Ab12Cd34.js'), 'export {};');
  await writeFile(join(folder, 'screenshots/phone.webp'), '');
  await writeFile(join(folder, 'service-worker.js'), '');
});

afterEach(() => rm(folder, { recursive: true }));

test('lists every file but the service worker and the screenshots, and hashes what has no hash in its name', async () => {
  const hash: unknown = expect.stringMatching(/^[0-9a-f]{16}$/);
  const integrity: unknown = expect.stringMatching(/^sha256-[\w+/]{43}=$/);
  expect(await listPrecacheEntries(folder, 'assets/')).toEqual([
    { url: 'assets/index-Ab12Cd34.js', revision: null, integrity },
    { url: 'icons/icon.svg', revision: hash, integrity },
    { url: 'index.html', revision: hash, integrity },
  ]);
});

test('gives a changed file another revision, and the others the same', async () => {
  const before = await listPrecacheEntries(folder, 'assets/');
  await writeFile(join(folder, 'index.html'), '<p>two</p>');
  const after = await listPrecacheEntries(folder, 'assets/');
  expect(after[2]?.revision).not.toBe(before[2]?.revision);
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
});

test('says what each file must hash to, as browsers check it', async () => {
  await writeFile(join(folder, 'index.html'), 'abc');
  const entries = await listPrecacheEntries(folder, 'assets/');
  // SHA-256 of "abc", the first example of FIPS 180-2.
  const digest = Buffer.from('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hex');
  expect(entries[2]?.integrity).toBe(`sha256-${digest.toString('base64')}`);
});
