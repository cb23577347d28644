import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../src/core/alphabet.ts';
import { parseReferenceGlyphs } from '../../../src/recognition/reference-glyphs.ts';
import { collect, plainEnvironment } from '../cli/run-read.ts';
import { committedModel } from '../recognition/committed-model.ts';
import { commandOf } from '../support/command-of.ts';
import { idxBytes } from './data/idx-bytes.ts';
import { temporaryFolder } from './data/temporary-folder.ts';

const folder = temporaryFolder();
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const reference = parseReferenceGlyphs((await committedModel()).reference);
if (!reference.ok) throw new Error(reference.error);
const { glyphs, best } = reference.value;
const levels = glyphs.map((glyph) => Uint8Array.from(glyph, (level) => Math.round(255 * level)));
const transpose = (image: Uint8Array): Uint8Array => image.map((_, i) => image[(i % 28) * 28 + Math.floor(i / 28)]);

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const imagesOf = (name: string, images: readonly Uint8Array[]): string =>
  fileOf(name, idxBytes([images.length, 28, 28], Uint8Array.from(images.flatMap((image) => [...image]))));

const upright = imagesOf('upright', levels);
const lying = imagesOf('lying', levels.map(transpose));
const labels = fileOf('labels', idxBytes([best.length], Uint8Array.from(best)));

const run = commandOf(() => import('../../../src/training/evaluate.ts'));
const evaluate = (...argv: readonly string[]) => run(argv);

describe('evaluate', () => {
  it('prints one line of JSON: how many, how often right, how often among the best three', async () => {
    const { code, stdout } = await evaluate('--images', upright, '--labels', labels, '--json');
    expect(code).toBe(0);
    const result = JSON.parse(stdout) as { n: number; accuracy: number; top3: number };
    expect(Object.keys(result)).toEqual(['n', 'accuracy', 'top3']);
    expect(result.n).toBe(best.length);
    expect(result.accuracy).toBeGreaterThan(0.8);
    expect(result.top3).toBeGreaterThanOrEqual(result.accuracy);
  });

  it('turns images upright that are stored transposed', async () => {
    const turned = await evaluate('--images', lying, '--labels', labels, '--transposed');
    const straight = await evaluate('--images', upright, '--labels', labels);
    expect(straight.stdout).toContain(`"n":${best.length}`);
    expect(turned).toEqual(straight);
  });

  it('says in words what is wrong with the command line, and exits with 2', async () => {
    const { code, stdout, stderr } = await evaluate('--images', 'x', '--labels', 'y', '--classes', 'letters');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('expected digits or all, got "letters"');
    expect(stderr).not.toContain('    at '); // no stack trace
  });

  it('refuses labels that the classes do not hold', async () => {
    const letters = fileOf('letters', idxBytes([best.length], new Uint8Array(best.length).fill(ALPHABET.indexOf('A'))));
    const { code, stdout, stderr } = await evaluate('--images', upright, '--labels', letters, '--classes', 'digits');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('expected labels of --classes digits, got 10');
  });

  it('refuses files without a single image', async () => {
    const [images, none] = [imagesOf('no-images', []), fileOf('no-labels', idxBytes([0], new Uint8Array(0)))];
    const { code, stdout, stderr } = await evaluate('--images', images, '--labels', none, '--json');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`${images}: expected at least one image, got none\n`);
  });

  it('runs through npm from another folder, on files of that folder', async () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const argv = ['--prefix', ROOT, 'run', '--silent', 'evaluate', '--', '--json', '--images', 'upright'];
    const child = spawn(npm, [...argv, '--labels', 'labels'], { cwd: folder, env: plainEnvironment() });
    const { code, stdout } = await collect(child);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ n: best.length });
  });
});
