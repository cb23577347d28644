import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../src/core/alphabet.ts';
import { collect, plainEnvironment } from '../cli/run-read.ts';
import { commandOf } from '../support/command-of.ts';
import { idxBytes } from './data/idx-bytes.ts';
import { temporaryFolder } from './data/temporary-folder.ts';
import { makeUpCharacters } from './made-up-characters.ts';

const folder = temporaryFolder();
const script = fileURLToPath(new URL('../../../src/training/inspect-data.ts', import.meta.url));
const demo = fileURLToPath(new URL('../../../public/demo.jpg', import.meta.url));
const sets = join(folder, 'sets');

const run = commandOf(() => import('../../../src/training/inspect-data.ts'));
const data = (...argv: readonly string[]) => run(argv);

beforeAll(async () => {
  const { images, labels } = await makeUpCharacters(2);
  mkdirSync(sets);
  for (const split of ['train', 'test']) {
    writeFileSync(join(sets, `forms-${split}-images-idx3-ubyte`), idxBytes([labels.length, 28, 28], images));
    writeFileSync(join(sets, `forms-${split}-labels-idx1-ubyte`), idxBytes([labels.length], labels));
  }
});

describe('data inspect', () => {
  it('prints counts and shapes, and writes a sheet a class', async () => {
    const out = join(folder, 'sheets');
    const { code, stdout } = await data('inspect', '--data', sets, '--out', out);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^forms train +94×28×28 +47 +2 +2$/m);
    expect(stdout).toMatch(/^Q +26 +2 +2$/m);
    const files = readdirSync(out);
    expect(files).toHaveLength(2 * ALPHABET.length);
    expect(files).toEqual(expect.arrayContaining(['forms-train-10-A.png', 'forms-test-36-a.png']));
    const { width, channels } = await sharp(join(out, 'forms-train-10-A.png')).metadata();
    expect(width).toBeGreaterThan(400);
    expect(channels).toBeGreaterThan(0);
  });

  it('names what is wrong with a set', async () => {
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(
      join(broken, 'forms-train-images-idx3-ubyte'),
      idxBytes([1, 28, 28], new Uint8Array(784)).slice(0, 99),
    );
    writeFileSync(join(broken, 'forms-train-labels-idx1-ubyte'), idxBytes([1], Uint8Array.of(1)));
    const { code, stderr } = await data('inspect', '--data', broken);
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('forms-train-images-idx3-ubyte: expected 1×28×28 = 784 bytes after the header, got 83');
  });
});

describe('data sheet', () => {
  it('draws the same sheet for the same seed, without any data set', async () => {
    const [one, same, other] = ['one', 'same', 'other'].map((name) => join(folder, `${name}.png`));
    for (const [out, seed] of [
      [one, '4'],
      [same, '4'],
      [other, '5'],
    ] as const) {
      const { code, stdout } = await data('sheet', '--drawn-only', '--seed', seed, '--out', out);
      expect([code, stdout.trim()]).toEqual([0, out]);
    }
    expect(readFileSync(same).equals(readFileSync(one))).toBe(true);
    expect(readFileSync(other).equals(readFileSync(one))).toBe(false);
  });

  it('puts the crops of pictures beside', async () => {
    const out = join(folder, 'beside.png');
    expect((await data('sheet', '--drawn-only', '--out', out, demo)).code).toBe(0);
    const alone = await sharp(join(folder, 'one.png')).metadata();
    expect((await sharp(out).metadata()).width).toBeGreaterThan(1.5 * alone.width);
  });

  it('names a picture that is none', async () => {
    const { code, stderr } = await data('sheet', '--drawn-only', '--out', join(folder, 'no.png'), script);
    expect(code).toBe(2);
    expect(stderr).toContain(`${script}: expected a picture, got none`);
  });
});

describe('data', () => {
  it('tells its flags', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, '--help'], { env: plainEnvironment() });
    const { code, stdout } = await collect(child);
    expect(code).toBe(0);
    expect(stdout).toContain('npm run data -- inspect');
  });

  it.each([
    [[], 'expected inspect or sheet, got nothing'],
    [['sheet', '--drawn-only'], '--out: expected the PNG to write, got none'],
    [['sheet', '--out', 'a.png', '--seed', 'x'], '--seed: expected a whole number from 0 to 2147483648, got "x"'],
  ])('%j: %s', async (args, message) => {
    const { code, stderr } = await data(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(`data: ${message}`);
  });
});
