import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readModelFolder } from '../../../src/recognition/read-model-files.ts';

const MODEL = fileURLToPath(new URL('../../../models/digits/', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'model-'));
  await cp(MODEL, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

test.each(['card.json', 'model.json', 'reference.json'])('%s that is cut off is named', async (file) => {
  const whole = (await readFile(join(folder, file))).toString();
  await writeFile(join(folder, file), whole.slice(0, 300));
  const read = await readModelFolder(folder);
  expect(read.ok ? '' : read.error).toContain(`${file}: expected JSON, got 300 characters that are none`);
});

test('a file that is not there is named', async () => {
  await rm(join(folder, 'weights.bin'));
  const read = await readModelFolder(folder);
  expect(read.ok ? '' : read.error).toContain('weights.bin');
});
