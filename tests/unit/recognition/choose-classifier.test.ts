import { createHash } from 'node:crypto';
import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { chooseClassifier, chooseClassifiers } from '../../../src/recognition/choose-classifier.ts';
import { restoreFusedConvolution } from '../../../src/recognition/kernels/fused-convolution.ts';
import { loadKernelsNode } from '../../../src/recognition/kernels/load-kernels-node.ts';
import { loadNodeClassifier } from '../../../src/recognition/load-node-classifier.ts';
import { readModelFiles } from '../../../src/recognition/read-model-files.ts';
import { startBackend } from '../../../src/recognition/start-backend.ts';
import { committedModel } from './committed-model.ts';

beforeAll(() => startBackend('wasm'));
afterEach(() => {
  expect(tf.memory().numTensors).toBe(0);
});

describe('chooseClassifier', () => {
  it('takes wasm, the first that starts and answers rightly', async () => {
    const chosen = await chooseClassifier(await committedModel());
    if (!chosen.ok) throw new Error(chosen.error.message);
    expect(chosen.value.backend).toBe('wasm');
    chosen.value.dispose();
  });

  it('takes another first where that was faster, and the usual one where that does not start', async () => {
    const net = await committedModel();
    for (const [prefer, taken] of [
      ['cpu', 'cpu'],
      ['webgl', 'wasm'],
      ['no such backend', 'wasm'],
    ] as const) {
      const chosen = await chooseClassifiers({ net }, undefined, prefer);
      if (!chosen.ok) throw new Error(chosen.error.message);
      expect(chosen.value.classifiers.net.backend).toBe(taken);
      expect(chosen.value.refused).toEqual(prefer === 'webgl' ? ['webgl: did not start'] : []);
      chosen.value.classifiers.net.dispose();
    }
  });

  it('says of every backend what it did, where none gives the right answers', async () => {
    const files = await committedModel();
    const weights = files.weights.slice(0);
    new Float32Array(weights).fill(NaN);
    const weightsSha256 = createHash('sha256').update(new Uint8Array(weights)).digest('hex');
    const chosen = await chooseClassifier({ ...files, weights, card: { ...(files.card as object), weightsSha256 } });
    if (chosen.ok) throw new Error('expected an error, got a classifier');
    expect(chosen.error.kind).toBe('backend');
    expect(chosen.error.message).toContain('wasm: expected');
    expect(chosen.error.message).toContain('webgl: did not start');
    expect(chosen.error.message).toContain('cpu: expected');
  });

  it('does not try files on other backends that are corrupt on the first', async () => {
    const files = await committedModel();
    const chosen = await chooseClassifier({ ...files, weights: files.weights.slice(4) });
    if (chosen.ok) throw new Error('expected an error, got a classifier');
    expect(chosen.error.kind).toBe('corrupt');
    expect(chosen.error.message).toContain('SHA-256');
    expect(tf.getBackend()).toBe('wasm');
  });
});

describe('chooseClassifiers with kernels of our own', () => {
  afterEach(() => {
    restoreFusedConvolution();
    vi.restoreAllMocks();
  });

  /** Backend and answers, with whatever stands in the stock kernels' place. */
  async function choose(loadKernels?: () => Promise<WebAssembly.Module>) {
    const chosen = await chooseClassifiers({ net: await committedModel() }, loadKernels);
    if (!chosen.ok) throw new Error(chosen.error.message);
    const { net } = chosen.value.classifiers;
    const { logits } = await net.classify([Float32Array.from({ length: 784 }, (_, pixel) => (pixel % 29) / 29)]);
    const kernel = tf.getKernel('FusedConv2D', 'wasm').kernelFunc;
    net.dispose();
    return { backend: net.backend, logits: [...logits], kernel };
  }

  it('computes with them', async () => {
    const stock = await choose();
    const ours = await choose(loadKernelsNode);
    expect(ours.kernel).not.toBe(stock.kernel);
    expect(ours.backend).toBe('wasm');
    ours.logits.forEach((logit, index) => expect(logit).toBeCloseTo(stock.logits[index], 3));
  });

  it.each<[string, () => Promise<WebAssembly.Module>]>([
    ['can not be fetched', () => Promise.reject(new Error('HTTP status 404'))],
    ['lack what they should export', () => WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))],
  ])('goes on with the stock ones where they %s', async (_, loadKernels) => {
    const stock = await choose();
    expect(await choose(loadKernels)).toEqual(stock);
  });

  it('goes back to the stock ones where they answer wrongly', async () => {
    const stock = await choose();
    const instantiate = WebAssembly.instantiate as (
      module: WebAssembly.Module,
      imports: WebAssembly.Imports,
    ) => Promise<WebAssembly.Instance>;
    vi.spyOn(WebAssembly, 'instantiate').mockImplementation((async (
      module: WebAssembly.Module,
      imports: WebAssembly.Imports,
    ) => {
      const { exports } = await instantiate(module, imports);
      return { exports: { ...exports, convolveTiles: () => undefined } };
    }) as never);
    expect(await choose(loadKernelsNode)).toEqual(stock);
  });
});

describe('loadNodeClassifier', () => {
  it('says that a model is missing, and where it was looked for', async () => {
    const loaded = await loadNodeClassifier('no-such-model');
    if (loaded.ok) throw new Error('expected an error, got a classifier');
    expect(loaded.error.kind).toBe('missing');
    expect(loaded.error.message).toMatch(/model "no-such-model": expected its files in .*models\/no-such-model/);
  });
});

describe('readModelFiles', () => {
  it('reads what is parsed and what is not', async () => {
    const files = await readModelFiles('inklens');
    if (!files.ok) throw new Error(files.error);
    expect(files.value.card).toMatchObject({ name: 'inklens' });
    expect(files.value.model).toHaveProperty('modelTopology');
    expect(files.value.reference).toHaveProperty('glyphs');
    expect(files.value.weights).toBeInstanceOf(ArrayBuffer);
    expect(files.value.weights.byteLength).toBeGreaterThan(10_000);
  });
});
