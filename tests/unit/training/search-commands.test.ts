import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { idxBytes } from './data/idx-bytes.ts';
import { temporaryFolder } from './data/temporary-folder.ts';

const folder = temporaryFolder();

/** Runs `npm run NAME`'s script; every case here ends before anything is trained or written. */
function run(name: 'compare' | 'tune', ...args: readonly string[]) {
  const script = fileURLToPath(new URL(`../../../src/training/${name}.ts`, import.meta.url));
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, ...args], (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

describe('compare', () => {
  it('explains its flags', async () => {
    const { code, stdout, stderr } = await run('compare', '--help');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('npm run compare -- [flags]');
  });

  it('names what is wrong with its flags, and exits with 2', async () => {
    const { code, stdout, stderr } = await run('compare', '--crops=few', '--seed=x');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      '--crops: expected a whole number from 1 to 1000000000, got "few"\n--seed: expected a whole number from 0 to 2147483648, got "x"\n',
    );
  });
});

describe('tune', () => {
  it('says in a line which characters its data lacks, and does not ask for a test set', async () => {
    writeFileSync(
      join(folder, 'train-images-idx3-ubyte'),
      idxBytes([200, 28, 28], new Uint8Array(200 * 784).fill(100)),
    );
    const labels = Uint8Array.from({ length: 200 }, (_, i) => i % 10);
    writeFileSync(join(folder, 'train-labels-idx1-ubyte'), idxBytes([200], labels));
    const { code, stderr } = await run('tune', `--data=${folder}`);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^training data: expected characters of every class, got none of A B C .*\n$/);
  });
});
