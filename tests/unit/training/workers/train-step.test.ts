import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ARCHITECTURES } from '../../../../src/training/architectures.ts';
import { CLASSES, type Batch } from '../../../../src/training/crop-source.ts';
import { createNetwork, readWeights, writeWeights, type Network } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { computeGradient } from '../../../../src/training/workers/train-step.ts';
import { randomFloats } from '../random-floats.ts';

const SLOPE_TOLERANCE = 0.02; // relative, of a difference in single precision
const STEPS = 50;

const COUNT = 6;
const batch: Batch = {
  glyphs: randomFloats(COUNT * 784, 1).map((value) => Math.min(1, Math.abs(value))),
  labels: Int32Array.of(0, 5, 12, 33, 46, 47),
};

const outputOf = (network: Network): Float32Array => new Float32Array(network.size + network.statisticsSize + 2);

const lengthOf = (vector: Float32Array): number => Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));

/** What tfjs holds, and how large the heap of its WebAssembly has grown. */
function memory(): { tensors: number; bytes: number; heap: number } {
  const { numTensors, numBytes } = tf.memory();
  const { wasm } = tf.backend() as unknown as { readonly wasm: { readonly HEAPU8: Uint8Array } };
  return { tensors: numTensors, bytes: numBytes, heap: wasm.HEAPU8.length };
}

beforeAll(startWasmBackend);
afterEach(() => {
  expect(tf.memory().numTensors).toBe(0);
});

describe('computeGradient', () => {
  it.each(['stride-gap', 'stride-gap-small'] as const)('gives the slope of the loss of %s', (name) => {
    const network = createNetwork(ARCHITECTURES[name], CLASSES, createRandom(2));
    const out = outputOf(network);
    const weights = readWeights(network);
    const lossAt = (moved: Float32Array): number => {
      writeWeights(network, moved);
      return computeGradient(network, batch, 0.05, 9, out).loss;
    };
    const loss = lossAt(weights);
    const gradient = out.slice(0, network.size);
    const norm = lengthOf(gradient);
    expect(norm).toBeGreaterThan(0.1);
    const step = 2e-3;
    const along = (direction: Float32Array) =>
      (lossAt(weights.map((weight, i) => weight + step * direction[i])) -
        lossAt(weights.map((weight, i) => weight - step * direction[i]))) /
      (2 * step);
    expect(Math.abs(along(gradient.map((slope) => slope / norm)) / norm - 1)).toBeLessThan(SLOPE_TOLERANCE);
    expect(loss).toBeGreaterThan(1);
    tf.dispose(network.variables as tf.Variable[]);
  });

  it.each(['stride-gap-small'] as const)('gives the slope of each variable of %s', (name) => {
    const network = createNetwork(ARCHITECTURES[name], CLASSES, createRandom(3));
    const out = outputOf(network);
    const weights = readWeights(network);
    computeGradient(network, batch, 0.05, 9, out);
    const gradient = out.slice(0, network.size);
    let offset = 0;
    for (const { size } of network.variables) {
      const part = gradient.map((slope, i) => (i >= offset && i < offset + size ? slope : 0));
      const norm = lengthOf(part);
      const step = 2e-3 / Math.max(norm, 1);
      const [above, below] = [step, -step].map((move) => {
        writeWeights(
          network,
          weights.map((weight, i) => weight + (move * part[i]) / norm),
        );
        return computeGradient(network, batch, 0.05, 9, out).loss;
      });
      expect(Math.abs((above - below) / (2 * step) / norm - 1)).toBeLessThan(10 * SLOPE_TOLERANCE);
      offset += size;
    }
    tf.dispose(network.variables as tf.Variable[]);
  });

  it('writes the statistics of the batch behind the gradient, means before variances', () => {
    const network = createNetwork(ARCHITECTURES['stride-gap-small'], CLASSES, createRandom(1));
    const out = outputOf(network);
    computeGradient(network, batch, 0.05, 9, out);
    const expected = network.batchStatistics.flatMap(({ mean, variance }) => [...mean, ...variance]);
    expect([...out.subarray(network.size, network.size + network.statisticsSize)]).toEqual(expected);
    expect(expected.some((value) => value !== 0)).toBe(true);
    expect([...out.subarray(network.size + network.statisticsSize)]).toEqual([0, 0]);
    tf.dispose(network.variables as tf.Variable[]);
  });

  it('counts what the net had right, and gives the same again for the same dropout seed', () => {
    const network = createNetwork(ARCHITECTURES['stride-gap'], CLASSES, createRandom(1));
    const [first, second] = [outputOf(network), outputOf(network)];
    const weights = readWeights(network);
    const bias = weights.length - CLASSES;
    writeWeights(
      network,
      weights.map((weight, i) => (i === bias + 33 ? 1000 : weight)),
    ); // always answers 33
    const outcome = computeGradient(network, batch, 0.05, 9, first);
    expect(outcome.right).toBe(1);
    expect(computeGradient(network, batch, 0.05, 9, second)).toEqual(outcome);
    expect(second).toEqual(first);
    computeGradient(network, batch, 0.05, 10, second);
    expect(second).not.toEqual(first);
    tf.dispose(network.variables as tf.Variable[]);
  });

  it(`needs no more memory after ${STEPS} steps than after a few`, () => {
    const network = createNetwork(ARCHITECTURES['stride-gap'], CLASSES, createRandom(1));
    const out = outputOf(network);
    const one = { glyphs: batch.glyphs.slice(0, 784), labels: batch.labels.slice(0, 1) };
    const run = (steps: number) => {
      for (let step = 0; step < steps; step++) {
        writeWeights(network, readWeights(network));
        computeGradient(network, one, 0.05, step, out);
      }
      return memory();
    };
    const before = run(5);
    expect(run(STEPS)).toEqual(before);
    tf.dispose(network.variables as tf.Variable[]);
  });
});
