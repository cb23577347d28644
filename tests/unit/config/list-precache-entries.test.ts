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
  await writeFile(join(folder, 'index.html'), '<p>one</p>');
  await writeFile(join(folder, 'icons/icon.svg'), '<svg />');
  await writeFile(join(folder, 'assets/index-Ab12Cd34.js'), 'export {};');
  await writeFile(join(folder, 'service-worker.js'), '');
});

afterEach(() => rm(folder, { recursive: true }));

test('lists every file but the service worker, and hashes what has no hash in its name', async () => {
  const hash: unknown = expect.stringMatching(/^[0-9a-f]{16}$/);
  expect(await listPrecacheEntries(folder, 'assets/')).toEqual([
    { url: 'assets/index-Ab12Cd34.js', revision: null },
    { url: 'icons/icon.svg', revision: hash },
    { url: 'index.html', revision: hash },
  ]);
});

test('gives a changed file another revision, and the others the same', async () => {
  const before = await listPrecacheEntries(folder, 'assets/');
  await writeFile(join(folder, 'index.html'), '<p>two</p>');
  const after = await listPrecacheEntries(folder, 'assets/');
  expect(after[2]?.revision).not.toBe(before[2]?.revision);
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
});
