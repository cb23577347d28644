import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPictureBytes } from '../../../src/cli/read-picture-bytes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inklens-bytes-'));
  await writeFile(join(folder, 'full'), 'abc');
  await writeFile(join(folder, 'empty'), '');
});
afterAll(() => rm(folder, { recursive: true }));

test('reads a file', async () => {
  const bytes = await readPictureBytes(join(folder, 'full'));
  expect(bytes.ok && [...bytes.value]).toEqual([97, 98, 99]);
});

test.each([
  ['empty', 'empty', 'the file is empty'],
  ['missing', 'not-found', 'no such file'],
  ['full/below', 'not-found', 'no such file'],
  ['.', 'unreadable', 'expected a file, got a folder'],
  ['x'.repeat(300), 'unreadable', 'the file could not be read: ENAMETOOLONG'],
])('%s is %s', async (name, kind, message) => {
  expect(await readPictureBytes(join(folder, name))).toEqual({ ok: false, error: { kind, message } });
});

test('a device is no picture', async () => {
  expect(await readPictureBytes(devNull)).toEqual({
    ok: false,
    error: { kind: 'unreadable', message: 'expected a file, got a device' },
  });
});
