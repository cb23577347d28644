import * as tf from '@tensorflow/tfjs';
import { afterAll, describe, expect, it } from 'vitest';
import { batchNormRelu } from '../../../../src/training/kernels/batch-norm-relu.ts';
import { startBackend, type BackendName } from '../../../../src/training/kernels/start-backend.ts';
import { relativeError } from '../numeric-gradient.ts';
import { randomFloats } from '../random-floats.ts';

const TOLERANCE = 1e-3;
const CHANNELS = 5;

/** Values, statistics and all gradients of batch norm with ReLU on a backend. */
async function compute(backend: BackendName): Promise<Record<string, Float32Array>> {
  await startBackend(backend);
  const statistics = { mean: new Float32Array(CHANNELS), variance: new Float32Array(CHANNELS) };
  const results = tf.tidy(() => {
    const x = tf.tensor4d(randomFloats(3 * 4 * 4 * CHANNELS, 1), [3, 4, 4, CHANNELS]);
    const gamma = tf.tensor1d(randomFloats(CHANNELS, 2).map((value) => value + 1));
    const beta = tf.tensor1d(randomFloats(CHANNELS, 3));
    const weights = tf.tensor4d(randomFloats(x.size, 4), x.shape);
    const run = (x: tf.Tensor4D, gamma: tf.Tensor1D, beta: tf.Tensor1D) => batchNormRelu(x, gamma, beta, statistics);
    const grads = tf.grads((...args: tf.Tensor[]) =>
      run(...(args as [tf.Tensor4D, tf.Tensor1D, tf.Tensor1D]))
        .mul(weights)
        .sum(),
    )([x, gamma, beta]);
    return [run(x, gamma, beta), ...grads].map((tensor) => tensor.dataSync<'float32'>().slice());
  });
  const [value, dx, dGamma, dBeta] = results;
  return { value, dx, dGamma, dBeta, ...statistics };
}

afterAll(() => startBackend('wasm'));

describe('registerComposedKernels', () => {
  it('computes what the wasm kernels compute, forward and backward', async () => {
    const [wasm, cpu] = [await compute('wasm'), await compute('cpu')];
    for (const name of Object.keys(wasm)) expect(relativeError(cpu[name], wasm[name])).toBeLessThan(TOLERANCE);
    expect(tf.memory().numTensors).toBe(0);
  });
});
