import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { collect, plainEnvironment } from '../cli/run-read.ts';
import type { CommandRun } from '../support/command-of.ts';
import { temporaryFolder } from '../training/data/temporary-folder.ts';

const SCRIPT = fileURLToPath(new URL('../../bench/score-readings.ts', import.meta.url));
const TSX = createRequire(import.meta.url).resolve('tsx');
const folder = temporaryFolder();

function score(readings: string, ...argv: readonly string[]): Promise<CommandRun> {
  const child = spawn(process.execPath, ['--import', TSX, SCRIPT, ...argv], { cwd: folder, env: plainEnvironment() });
  child.stdin.on('error', () => undefined); // it may have stopped at its flags
  child.stdin.end(readings);
  return collect(child);
}

test('adds up what was read in a folder of pictures', async () => {
  const labels = ['file\tlines\tnotes', 'a.jpg\t00 742|90210\ttwo', 'b.jpg\t18\t', 'c.jpg\t7', ''].join('\n');
  writeFileSync(join(folder, 'labels.tsv'), labels);
  const readings = [
    '> a line of npm’s',
    JSON.stringify({
      file: 'some/where/a.jpg',
      lines: [
        { text: '9021', state: 'sure' },
        { text: '007 42', state: 'sure' },
      ],
    }),
    JSON.stringify({ file: 'b.jpg', error: { kind: 'empty', message: 'the file is empty' } }),
    JSON.stringify({ file: 'other.jpg', lines: [{ text: '1' }] }),
  ].join('\n');
  const { code, stdout } = await score(readings, 'labels.tsv', '--worst', '1');
  expect(code).toBe(0);
  const [summary, worst] = stdout.trim().split('\n');
  expect(JSON.parse(summary)).toEqual({
    pictures: 3,
    missing: 1,
    strings: 4,
    stringsRight: 0.25,
    cer: 0.3077, // 1 + 2 + 1 edits of 13 characters
    charF1: 0.8182, // 9 read, all of them there: 18 / (13 + 9)
    sure: 0.5,
    sureWrong: 0.5,
  });
  expect(worst).toBe('2/2  b.jpg  true 18  read (nothing)');
});

test('refuses a command line that makes no sense, and a table that is not there', async () => {
  const [none, worst, flag, missing] = await Promise.all([
    score(''),
    score('', 'labels.tsv', '--worst', 'all'),
    score('', '--best'),
    score('', 'nowhere.tsv'),
  ]);
  expect([none.code, worst.code, flag.code, missing.code]).toEqual([2, 2, 2, 1]);
  expect(none.stderr).toContain('expected one labels.tsv, got 0 files');
  expect(worst.stderr).toContain('--worst: expected a whole number, got "all"');
  expect(missing.stderr).toMatch(/^score: .*ENOENT.*nowhere\.tsv.*\n$/);
});
