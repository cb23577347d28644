import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import rules from '../../../.config/dependency-rules.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inklens-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** The rules that a project breaks in which `from` imports `to` and nothing else. */
async function brokenRules(from: string, to: string): Promise<string[]> {
  const up = '../'.repeat(from.split('/').length - 1);
  const address = to.startsWith('src/') || to.startsWith('tests/') ? `${up}${to}` : to;
  await write(to.startsWith('virtual:') ? 'src/core/unused.ts' : resolvedPath(to), 'export const value = 1;\n');
  await write(from, `import { value } from '${address}';\nexport const copy = value;\n`);
  return violations();
}

/** Where a package's module lies. */
function resolvedPath(to: string): string {
  return to.startsWith('@') ? `node_modules/${to}/index.js` : to;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function violations(): Promise<string[]> {
  const { output } = await cruise(['src'], { ...rules.options, baseDir: folder, validate: true, ruleSet: rules });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map((violation) => violation.rule.name);
}

describe('the import rules', () => {
  test.each([
    ['src/core/a.ts', 'src/vision/b.ts', 'core-imports-nothing'],
    ['src/core/a.ts', '@scope/library', 'core-imports-nothing'],
    ['src/vision/a.ts', 'src/recognition/b.ts', 'stages-import-core'],
    ['src/recognition/a.ts', 'src/vision/b.ts', 'stages-import-core'],
    ['src/camera/a.ts', 'src/ui/b.ts', 'stages-import-core'],
    ['src/history/a.ts', 'src/ui/b.ts', 'stages-import-core'],
    ['src/history/a.ts', 'src/camera/b.ts', 'stages-import-core'],
    ['src/pwa/a.ts', 'src/ui/b.ts', 'pwa-stands-alone'],
    ['src/pwa/a.ts', 'src/core/b.ts', 'pwa-stands-alone'],
    ['src/vision/a.ts', 'tests/fixtures/b.ts', 'stages-import-core'],
    ['src/reader/a.ts', 'src/ui/b.ts', 'reader-imports-stages'],
    ['src/reader/a.ts', 'src/training/b.ts', 'reader-imports-stages'],
    ['src/reader/client.ts', 'src/vision/b.ts', 'reader-door-is-light'],
    ['src/reader/protocol.ts', 'src/reader/read-image.ts', 'reader-door-is-light'],
    ['src/ui/a.ts', 'src/vision/b.ts', 'ui-imports-doors'],
    ['src/ui/a.ts', 'src/reader/create-reader.ts', 'ui-imports-doors'],
    ['src/ui/a.ts', 'src/pwa/b.ts', 'ui-imports-doors'],
    ['src/cli/a.ts', 'src/training/b.ts', 'cli-imports-reader'],
    ['src/training/a.ts', 'src/cli/b.ts', 'training-imports-reader'],
    ['src/main.ts', 'src/cli/b.ts', 'main-wires-the-page'],
    ['src/main.ts', 'src/vision/b.ts', 'main-wires-the-page'],
    ['src/main.ts', 'src/reader/create-reader.ts', 'main-wires-the-page'],
    ['src/main.ts', 'tests/fixtures/b.ts', 'main-wires-the-page'],
    ['src/ui/a.ts', 'src/main.ts', 'nothing-imports-main'],
    ['src/reader/create-reader.ts', 'src/vision/load-opencv-node.ts', 'node-only-in-node'],
    ['src/reader/create-reader.ts', 'src/recognition/kernels/load-kernels-node.ts', 'node-only-in-node'],
    ['src/recognition/kernels/a.ts', 'src/training/b.ts', 'stages-import-core'],
    ['src/reader/a.ts', '@techstark/opencv-js', 'opencv-only-in-vision'],
    ['src/reader/a.ts', 'virtual:opencv', 'opencv-only-in-vision'],
    ['src/ui/a.ts', '@tensorflow/tfjs', 'tensors-stay-in-the-worker'],
  ])('%s must not import %s', async (from, to, rule) => {
    expect(await brokenRules(from, to)).toContain(rule);
  });

  test.each([
    ['src/vision/a.ts', 'src/core/b.ts'],
    ['src/vision/a.ts', '@techstark/opencv-js'],
    ['src/recognition/a.ts', '@tensorflow/tfjs'],
    ['src/reader/a.ts', 'src/vision/b.ts'],
    ['src/reader/create-node-reader.ts', 'src/vision/load-opencv-node.ts'],
    ['src/ui/a.ts', 'src/reader/client.ts'],
    ['src/ui/a.ts', 'src/camera/b.ts'],
    ['src/ui/a.ts', 'src/history/b.ts'],
    ['src/history/a.ts', 'src/core/b.ts'],
    ['src/main.ts', 'src/pwa/b.ts'],
    ['src/main.ts', 'src/reader/create-reader-client.ts'],
    ['src/main.ts', 'src/reader/worker.ts'], // its address alone
    ['src/cli/a.ts', 'src/reader/b.ts'],
    ['src/training/a.ts', 'src/recognition/b.ts'],
  ])('%s may import %s', async (from, to) => {
    expect(await brokenRules(from, to)).toEqual([]);
  });

  test('an import of a type alone counts', async () => {
    await write('src/vision/b.ts', 'export type Value = 1;\n');
    await write('src/core/a.ts', "import type { Value } from '../vision/b.ts';\nexport const copy: Value = 1;\n");
    expect(await violations()).toEqual(['core-imports-nothing']);
  });

  test('circles are found', async () => {
    await write('src/core/a.ts', "import { b } from './b.ts';\nexport const a = () => b;\n");
    await write('src/core/b.ts', "import { a } from './a.ts';\nexport const b = () => a;\n");
    expect(new Set(await violations())).toEqual(new Set(['no-cycles']));
  });
});
