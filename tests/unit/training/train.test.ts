import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { collect, plainEnvironment } from '../cli/run-read.ts';
import { commandOf } from '../support/command-of.ts';
import { idxBytes } from './data/idx-bytes.ts';
import { temporaryFolder } from './data/temporary-folder.ts';

const folder = temporaryFolder();
const script = fileURLToPath(new URL('../../../src/training/train.ts', import.meta.url));

/** Every case here ends before anything is trained or written. */
const run = commandOf(() => import('../../../src/training/train.ts'));
const train = (...argv: readonly string[]) => run(argv);

describe('train', () => {
  it('explains its flags', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, '--help'], { env: plainEnvironment() });
    const { code, stdout } = await collect(child);
    expect(code).toBe(0);
    expect(stdout).toContain('--epoch-size N');
  });

  it('names all that is wrong with its flags, and exits with 2', async () => {
    const { code, stderr } = await train('--epochs=many', '--name=test', '--from=models/none');
    expect(code).toBe(2);
    const [model, epochs, ...rest] = stderr.split('\n');
    expect(model).toMatch(/^--from: model "none": expected its files in .*none: ENOENT/);
    expect(epochs).toBe('--epochs: expected a whole number from 1 to 10000, got "many"');
    expect(rest).toEqual(['']);
  });

  it('names the characters that its data lacks, before it begins', async () => {
    const images = idxBytes([200, 28, 28], new Uint8Array(200 * 784).fill(100));
    const labels = idxBytes(
      [200],
      Uint8Array.from({ length: 200 }, (_, i) => i % 10),
    );
    for (const split of ['train', 't10k']) {
      writeFileSync(join(folder, `${split}-images-idx3-ubyte`), images);
      writeFileSync(join(folder, `${split}-labels-idx1-ubyte`), labels);
    }
    const { code, stderr } = await train(`--data=${folder}`, '--name=test');
    expect(code).toBe(2);
    expect(stderr).toContain('got none of A B C');
    expect(stderr).not.toContain('    at '); // no stack trace
  });
});
