import * as tf from '@tensorflow/tfjs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { keepKernels } from '../../../.config/reading-tfjs-plugin.ts';
import { loadClassifier } from '../../../src/recognition/load-classifier.ts';
import { READING_KERNELS } from '../../../src/recognition/reading-kernel-names.ts';
import { readModelFiles } from '../../../src/recognition/read-model-files.ts';
import { startBackend } from '../../../src/recognition/start-backend.ts';

test.each(['cpu', 'wasm'] as const)('%s runs the net with the kernels that the build keeps', async (backend) => {
  // Before it starts: kernels call one another past the registry, and only those that are registered then are set up.
  for (const { kernelName } of tf.getKernelsForBackend(backend)) {
    if (!READING_KERNELS.includes(kernelName)) tf.unregisterKernel(kernelName, backend);
  }
  expect(await startBackend(backend)).toBe(true);
  const files = await readModelFiles('digits');
  if (!files.ok) throw new Error(files.error);
  const classifier = await loadClassifier(files.value);
  if (!classifier.ok) throw new Error(classifier.error.message);
  const glyphs = Array.from({ length: 100 }, () => new Float32Array(28 * 28)); // more than one batch takes
  const { features } = await classifier.value.describe(glyphs);
  expect(features.length).toBeGreaterThan(0);
  expect((await classifier.value.classify(glyphs)).logits.length).toBeGreaterThan(0);
  classifier.value.dispose();
});

test.each(['cpu', 'wasm', 'webgl'])('the list of %s is found in its package', async (backend) => {
  const path = createRequire(import.meta.url).resolve(`@tensorflow/tfjs-backend-${backend}/package.json`);
  const code = await readFile(path.replace('package.json', 'dist/register_all_kernels.js'), 'utf8');
  expect(/kernelConfigs = \[(.*)\]/.exec(keepKernels(code, READING_KERNELS))?.[1]?.split(', ').length).toBe(
    READING_KERNELS.length,
  );
  expect(() => keepKernels(code, ['NoSuch'])).toThrow('noSuchConfig');
});
