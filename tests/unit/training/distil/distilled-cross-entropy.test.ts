import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CLASSES } from '../../../../src/training/crop-source.ts';
import { distilledCrossEntropy } from '../../../../src/training/distil/distilled-cross-entropy.ts';
import type { Teacher } from '../../../../src/training/distil/load-teacher.ts';
import { createNetwork, type Network } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { computeGradient } from '../../../../src/training/workers/train-step.ts';
import { randomFloats } from '../random-floats.ts';

beforeAll(startWasmBackend);
afterEach(() => {
  expect(tf.memory().numTensors).toBe(0);
});

const lossOf = (logits: number[][], teacher: number[][], temperature: number): number =>
  tf.tidy(() => distilledCrossEntropy(tf.tensor2d(logits), tf.tensor2d(teacher), temperature).dataSync()[0]);

describe('distilledCrossEntropy', () => {
  it('is what the hand computes', () => {
    // At temperature 2 the teacher's halves of [2 ln 3, 0] are 3/4 and 1/4; the student's of [0, 0] are 1/2 each: ln 2, times 4.
    expect(lossOf([[0, 0]], [[2 * Math.log(3), 0]], 2)).toBeCloseTo(4 * Math.log(2), 5);
    // The student's of [2 ln 4, 0] are 4/5 and 1/5.
    const second = -(0.75 * Math.log(0.8) + 0.25 * Math.log(0.2)) * 4;
    expect(lossOf([[2 * Math.log(4), 0]], [[2 * Math.log(3), 0]], 2)).toBeCloseTo(second, 5);
    const both = lossOf(
      [
        [0, 0],
        [2 * Math.log(4), 0],
      ],
      [
        [2 * Math.log(3), 0],
        [2 * Math.log(3), 0],
      ],
      2,
    );
    expect(both).toBeCloseTo((4 * Math.log(2) + second) / 2, 5);
  });

  it('is least where the student answers as the teacher does', () => {
    const teacher = [[1, -2, 0.5]];
    const least = lossOf(teacher, teacher, 3);
    for (const other of [
      [1.3, -2, 0.5],
      [1, -1.5, 0.5],
      [0, 0, 0],
    ]) {
      expect(lossOf([other], teacher, 3)).toBeGreaterThan(least);
    }
  });
});

describe('computeGradient with a teacher', () => {
  const batch = { glyphs: randomFloats(3 * 784, 1).map(Math.abs), labels: Int32Array.of(1, 5, 47) };
  const answers = randomFloats(3 * CLASSES, 2).map((value) => 3 * value);
  const teacher: Teacher = { answer: () => tf.tensor2d(answers, [3, CLASSES]), dispose: () => undefined };
  const out = (network: Network) => new Float32Array(network.size + network.statisticsSize);

  it('has a share of its loss and of its gradient from the teacher', () => {
    const network = createNetwork([{ type: 'flatten' }, { type: 'dense' }], CLASSES, createRandom(1));
    const run = (share: number) => {
      const gradient = out(network);
      const { loss } = computeGradient(network, batch, 0, 1, gradient, { distil: { teacher, share, temperature: 2 } });
      return { loss, gradient };
    };
    const plain = out(network);
    const { loss } = computeGradient(network, batch, 0, 1, plain);
    const [none, some, all] = [0, 0.3, 1].map(run);
    expect(none.loss).toBeCloseTo(loss, 5);
    expect(some.loss).toBeCloseTo(0.7 * loss + 0.3 * all.loss, 4);
    expect(Math.abs(all.loss - loss)).toBeGreaterThan(0.1);
    some.gradient.forEach((slope, i) => {
      expect(Math.abs(slope - (0.7 * plain[i] + 0.3 * all.gradient[i]))).toBeLessThan(1e-4);
    });
    tf.dispose(network.variables as tf.Variable[]);
  });

  it('gives the last layer alone a gradient where all else is frozen', () => {
    const network = createNetwork(
      [{ type: 'flatten' }, { type: 'hidden', units: 8 }, { type: 'dense' }],
      CLASSES,
      createRandom(1),
    );
    const [all, head] = [out(network), out(network)];
    computeGradient(network, batch, 0, 1, all);
    head.fill(9);
    computeGradient(network, batch, 0, 1, head, { frozen: true });
    const features = network.size - 9 * CLASSES;
    expect(head.subarray(0, features).every((slope) => slope === 0)).toBe(true);
    expect(all.subarray(0, features).some((slope) => slope !== 0)).toBe(true);
    expect(head.subarray(features)).toEqual(all.subarray(features));
    tf.dispose(network.variables as tf.Variable[]);
  });
});
