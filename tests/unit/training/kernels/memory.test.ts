import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Architecture } from '../../../../src/training/architectures.ts';
import type { Batch } from '../../../../src/training/crop-source.ts';
import { createNetwork, readWeights, writeWeights } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { computeGradient } from '../../../../src/training/workers/train-step.ts';
import { randomFloats } from '../random-floats.ts';

const STEPS = 200;
const WARM_UP = 5; // steps until the heap is as large as a step needs
const CLASSES = 4;

/** A little of everything that has a kernel of ours: Winograd's tiles, a stock convolution, a strided one inside, pooling, batch norm. */
const SMALL: Architecture = [
  { type: 'conv', filters: 4, size: 5, stride: 2 },
  { type: 'conv', filters: 8, size: 3 },
  { type: 'max-pool' },
  { type: 'residual', filters: 8, stride: 2 },
  { type: 'global-average' },
  { type: 'dropout', rate: 0.1 },
  { type: 'dense' },
];

const batch: Batch = { glyphs: randomFloats(CLASSES * 784, 1).map(Math.abs), labels: Int32Array.of(0, 1, 2, 3) };

/** What tfjs holds, and how large the heap of its WebAssembly has grown. */
function measure(): { tensors: number; buffers: number; bytes: number; heap: number } {
  const { numTensors, numDataBuffers, numBytes } = tf.memory();
  const { wasm } = tf.backend() as unknown as { readonly wasm: { readonly HEAPU8: Uint8Array } };
  return { tensors: numTensors, buffers: numDataBuffers, bytes: numBytes, heap: wasm.HEAPU8.length };
}

beforeAll(startWasmBackend);

describe('the memory of training', () => {
  it(`does not grow over ${STEPS} steps`, () => {
    const network = createNetwork(SMALL, CLASSES, createRandom(1));
    const weights = readWeights(network);
    const out = new Float32Array(network.size + network.statisticsSize + 2);
    const step = (count: number): void => {
      for (let i = 0; i < count; i++) {
        writeWeights(network, weights);
        computeGradient(network, batch, 0.05, i, out);
      }
    };
    step(WARM_UP);
    const before = measure();
    step(STEPS);
    expect(measure()).toEqual(before);
    tf.dispose(network.variables as tf.Variable[]);
  });

  it('holds the scratch of a large convolution no longer than that runs', () => {
    const convolve = () =>
      tf.tidy(() => void tf.conv2d(tf.ones<tf.Rank.R4>([32, 14, 14, 64]), tf.ones([3, 3, 64, 64]), 1, 'same'));
    convolve();
    const before = measure();
    for (let i = 0; i < 20; i++) convolve();
    expect(measure()).toEqual(before);
  });
});
