import * as tf from '@tensorflow/tfjs';
import { afterEach, expect, it } from 'vitest';
import { fastestBackend, type BackendTimes } from '../../../src/core/fastest-backend.ts';
import { BATCH_SIZES } from '../../../src/recognition/batch-sizes.ts';
import { restoreFusedConvolution } from '../../../src/recognition/kernels/fused-convolution.ts';
import { loadKernelsNode } from '../../../src/recognition/kernels/load-kernels-node.ts';
import { measureBackends } from '../../../src/recognition/measure-backends.ts';
import type { ModelFiles } from '../../../src/recognition/model-files.ts';
import { committedModel } from './committed-model.ts';

afterEach(() => {
  restoreFusedConvolution();
  expect(tf.memory().numTensors).toBe(0);
});

async function measure(files: ModelFiles): Promise<Map<string, BackendTimes>> {
  const told: BackendTimes[] = [];
  await measureBackends(files, loadKernelsNode, (times) => told.push(times));
  expect(told.map(({ backend }) => backend)).toEqual(['wasm', 'cpu', 'webgl']);
  return new Map(told.map((times) => [times.backend, times]));
}

it('times those that answer rightly, with batches of each size, and says why another is not used', async () => {
  const times = await measure(await committedModel());
  expect(times.get('wasm')?.batches.map(({ size }) => size)).toEqual([...BATCH_SIZES]);
  expect(times.get('wasm')?.batches.every(({ time }) => time > 0)).toBe(true);
  const { batches, refused } = times.get('cpu') ?? { batches: [] };
  expect(batches.map(({ size }) => size)).toEqual([8]); // given up at once
  expect(refused).toMatch(/^cpu: [\d.]+ ms for 8 characters, \d+ times the fastest$/);
  expect(times.get('webgl')).toEqual({ backend: 'webgl', batches: [], refused: 'webgl: did not start' });
  expect(fastestBackend([...times.values()])).toBe('wasm');
});

it('times none that answers wrongly', async () => {
  const files = await committedModel();
  const reference = structuredClone(files.reference) as { best: number[] };
  reference.best = reference.best.map((best) => (best + 1) % 10);
  const times = [...(await measure({ ...files, reference })).values()];
  expect(times.flatMap(({ batches }) => batches)).toEqual([]);
  expect(times[0]?.refused).toContain('own kernels on wasm: expected');
});
