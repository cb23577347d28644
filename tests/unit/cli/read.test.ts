import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandOf } from '../support/command-of.ts';
import { parseOutcome, textsOf } from './parse-outcome.ts';
import { collect, plainEnvironment, runRead } from './run-read.ts';
import { STRINGS, writePictures } from './write-pictures.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Without a process of its own. */
const readHere = commandOf(() => import('../../../src/cli/read.ts'));

let folder: string;

beforeAll(async () => {
  ({ folder } = await writePictures());
});
afterAll(() => rm(folder, { recursive: true }));

describe('read', () => {
  test('prints a table for people, bad files to stderr', async () => {
    const { code, stdout, stderr } = await readHere(['note.jpg', 'text.jpg'], folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^note\.jpg {2}640 × 480, 2 strings, \d+ ms\n {2}\S+ .*%.*\n {2}\S+ .*%.*\n$/);
    expect(stdout.replace(/[[\]]/g, '')).toContain('  00742');
    expect(stderr).toBe('text.jpg: expected a JPEG, PNG or WebP picture, got something else\n');
  });

  test('without a file, or with a wrong flag, says so and exits with 2', async () => {
    const nothing = await readHere([], folder);
    expect(nothing).toMatchObject({ code: 2, stdout: '' });
    expect(nothing.stderr).toContain('FILE: expected at least one picture, got none');
    expect(nothing.stderr).toContain('--help');
    const wrong = await readHere(['--format', 'roman', 'note.jpg'], folder);
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toMatch(/--format: expected one of digits, .*; got "roman"/);
  });

  test('--help tells every flag and exits with 0', async () => {
    const { code, stdout } = await readHere(['--help'], folder);
    expect(code).toBe(0);
    for (const flag of ['--format', '--threshold', '--region', '--json', '--debug', '--help'])
      expect(stdout).toContain(flag);
  });

  test('--debug writes pictures of every stage, a folder a file', async () => {
    const { code } = await readHere(['--debug', 'stages', 'note.jpg', 'note.png', 'text.jpg'], folder);
    expect(code).toBe(1);
    expect(await readdir(join(folder, 'stages'))).toEqual(['note', 'note-2']); // and none for the file that is no picture;
    const names = await readdir(join(folder, 'stages', 'note'));
    expect(names.length).toBeGreaterThanOrEqual(5);
    expect(names.at(-2)).toMatch(/^\d\d-reading\.png$/);
    expect(names.at(-1)).toMatch(/^\d\d-glyphs\.png$/);
    for (const name of names) {
      const { width, height } = await sharp(await readFile(join(folder, 'stages', 'note', name))).metadata();
      expect(width * height, name).toBeGreaterThan(28 * 28);
    }
  });

  test('--debug says where it can’t write', async () => {
    const { code, stderr } = await readHere(['--debug', 'note.jpg', 'note.png'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('--debug: expected a folder to write to, got "note.jpg"');
  });

  test('--debug that fails for one file leaves its reading, and the next file, alone', async () => {
    await mkdir(join(folder, 'taken'));
    await writeFile(join(folder, 'taken', 'note'), '');
    const argv = ['--json', '--debug', 'taken', '--', 'note.jpg', '-dash.webp'];
    const { code, stdout, stderr } = await readHere(argv, folder);
    expect(code).toBe(1);
    expect(stdout.trim().split('\n').map(parseOutcome).map(textsOf)).toEqual([STRINGS, STRINGS]);
    expect(stderr).toMatch(/^note\.jpg: --debug: the stages could not be written \(.*EEXIST.*\)\n$/);
    expect((await readdir(join(folder, 'taken', '-dash'))).length).toBeGreaterThanOrEqual(5);
  });

  test('stops quietly where nobody reads on', async () => {
    const { code, stdout, stderr } = await runRead(
      ['--json', ...Array.from({ length: 30 }, () => 'note.jpg')],
      folder,
      true,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').length).toBeLessThan(30);
  });

  test('runs through npm from another folder, on files of that folder', async () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const argv = ['--prefix', ROOT, 'run', '--silent', 'read', '--', '--json', 'note.jpg'];
    const { code, stdout } = await collect(spawn(npm, argv, { cwd: folder, env: plainEnvironment() }));
    expect(code).toBe(0);
    expect(textsOf(parseOutcome(stdout))).toEqual(STRINGS);
  });
});
