import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Architecture } from '../../../../src/training/architectures.ts';
import type { Batch } from '../../../../src/training/crop-source.ts';
import { createNetwork, readWeights, writeWeights } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { computeGradient } from '../../../../src/training/workers/train-step.ts';
import { relativeError } from '../numeric-gradient.ts';
import { randomFloats } from '../random-floats.ts';

const TOLERANCE = 1e-3; // of the largest slope

/** Distances at which the loss is taken, near enough for few kinks of ReLUs to lie between; many, since single precision leaves few digits of a difference. */
const STEPS = Float64Array.from({ length: 8 }, (_, i) => 5e-4 * (0.3 + (0.7 * (i + 1)) / 8));

/** What the last layer's weights are multiplied by: the steeper the loss, the less its rounding weighs. */
const STEEPNESS = 4;

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
    const network = createNetwork(architecture, CLASSES, createRandom(5));
    const out = new Float32Array(network.size + network.statisticsSize + 2);
    const head = network.variables.slice(-2).reduce((sum, { size }) => sum + size, 0);
    const weights = readWeights(network).map((weight, i) => (i < network.size - head ? weight : STEEPNESS * weight));
    const lossAt = (moved: Float32Array): number => {
      writeWeights(network, moved);
      return computeGradient(network, batch, 0.05, 9, out).loss;
    };
    lossAt(weights);
    const gradient = out.slice(0, network.size);
    const [expected, actual]: [number[], number[]] = [[], []];
    let offset = 0;
    for (const { size, shape } of network.variables) {
      const part = gradient.map((slope, i) => (i >= offset && i < offset + size ? slope : 0));
      offset += size;
      const norm = lengthOf(part);
      expect(norm, shape.join('×')).toBeGreaterThan(1e-3);
      const move = (by: number) => weights.map((weight, i) => weight + (by * part[i]) / norm);
      let [slope, weight] = [0, 0]; // least squares through the origin
      for (const step of STEPS) {
        const [above, below] = [move(step), move(-step)];
        const moved = above.reduce((sum, value, i) => sum + ((value - below[i]) * part[i]) / norm, 0); // after rounding
        slope += moved * (lossAt(above) - lossAt(below));
        weight += moved * moved;
      }
      expected.push(slope / weight);
      actual.push(norm);
    }
    expect(relativeError(actual, expected)).toBeLessThan(TOLERANCE);
    tf.dispose(network.variables as tf.Variable[]);
    expect(tf.memory().numTensors).toBe(before);
  });
});
