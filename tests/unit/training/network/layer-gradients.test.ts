import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Architecture } from '../../../../src/training/architectures.ts';
import type { Batch } from '../../../../src/training/crop-source.ts';
import { createNetwork, readWeights, writeWeights } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { computeGradient } from '../../../../src/training/workers/train-step.ts';
import { randomFloats } from '../random-floats.ts';

const TOLERANCE = 0.02; // relative, of a difference in single precision

const CLASSES = 5;
const LABELS = Int32Array.of(0, 1, 2, 3, 4, 0);
const batch: Batch = { glyphs: randomFloats(LABELS.length * 784, 1).map(Math.abs), labels: LABELS };
const stem = { type: 'conv', filters: 4, size: 5, stride: 2 } as const;
const end = [{ type: 'global-average' }, { type: 'dense' }] as const;

const NETS: Record<string, Architecture> = {
  'a convolution with a bias': [stem, { type: 'conv', filters: 4, size: 3, padding: 'valid', bias: true }, ...end],
  'a strided convolution inside': [stem, { type: 'conv', filters: 6, size: 3, stride: 2 }, ...end],
  'average pooling': [stem, { type: 'average-pool' }, { type: 'conv', filters: 4, size: 3 }, ...end],
  'max pooling of an odd size': [
    { type: 'conv', filters: 4, size: 4, padding: 'valid' },
    { type: 'max-pool' },
    { type: 'max-pool' },
    { type: 'max-pool' },
    ...end,
  ],
  'hidden layers': [
    stem,
    { type: 'max-pool' },
    { type: 'flatten' },
    { type: 'hidden', units: 8 },
    { type: 'dropout', rate: 0.3 },
    { type: 'hidden', units: 8, bias: true },
    { type: 'dense' },
  ],
  'a residual block': [stem, { type: 'residual', filters: 4 }, ...end],
  'a residual block with a shortcut of its own': [stem, { type: 'residual', filters: 6, stride: 2 }, ...end],
};

const lengthOf = (vector: Float32Array): number => Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));

beforeAll(startWasmBackend);

describe('the gradient of each variable', () => {
  it.each(Object.entries(NETS))('is the slope of the loss with %s', (_, architecture) => {
    const before = tf.memory().numTensors;
    const network = createNetwork(architecture, CLASSES, createRandom(3));
    const out = new Float32Array(network.size + network.statisticsSize + 2);
    const weights = readWeights(network);
    const lossAt = (moved: Float32Array): number => {
      writeWeights(network, moved);
      return computeGradient(network, batch, 0.05, 9, out).loss;
    };
    lossAt(weights);
    const gradient = out.slice(0, network.size);
    let offset = 0;
    for (const { size, shape } of network.variables) {
      const part = gradient.map((slope, i) => (i >= offset && i < offset + size ? slope : 0));
      offset += size;
      const norm = lengthOf(part);
      expect(norm, shape.join('×')).toBeGreaterThan(1e-3);
      const step = 2e-3;
      const moved = (by: number) => lossAt(weights.map((weight, i) => weight + (by * part[i]) / norm));
      const slope = (moved(step) - moved(-step)) / (2 * step);
      expect(Math.abs(slope - norm), shape.join('×')).toBeLessThan(TOLERANCE * Math.max(norm, 0.05));
    }
    tf.dispose(network.variables as tf.Variable[]);
    expect(tf.memory().numTensors).toBe(before);
  });
});
