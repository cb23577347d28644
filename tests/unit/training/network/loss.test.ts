import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { countRight, smoothedCrossEntropy } from '../../../../src/training/network/loss.ts';

const TOLERANCE = 5; // decimal places

const lossOf = (logits: number[][], labels: number[], smoothing: number): number =>
  tf.tidy(() => smoothedCrossEntropy(tf.tensor2d(logits), Int32Array.from(labels), smoothing).dataSync()[0]);

beforeAll(startWasmBackend);

describe('smoothedCrossEntropy', () => {
  it('is −log of the probability of the right class, on average', () => {
    const logits = [
      [Math.log(1), Math.log(3)],
      [Math.log(4), Math.log(1)],
    ];
    expect(lossOf(logits, [1, 0], 0)).toBeCloseTo(-(Math.log(0.75) + Math.log(0.8)) / 2, TOLERANCE);
  });

  it('gives the smoothing to all classes alike', () => {
    const expected = -(0.9 + 0.05) * Math.log(0.75) - 0.05 * Math.log(0.25);
    expect(lossOf([[Math.log(1), Math.log(3)]], [1], 0.1)).toBeCloseTo(expected, TOLERANCE);
  });

  it('is log of the number of classes where the net knows nothing', () => {
    expect(lossOf([new Array<number>(48).fill(0.3)], [17], 0.05)).toBeCloseTo(Math.log(48), TOLERANCE);
  });

  it('stays finite for logits far apart', () => {
    expect(lossOf([[500, -500]], [1], 0)).toBeCloseTo(1000, 2);
  });
});

describe('countRight', () => {
  it('counts the rows whose largest logit is at the label', () => {
    const logits = Float32Array.of(1, 5, 2, /**/ 9, 1, 2, /**/ -3, -2, -1, /**/ 0, 4, 4);
    expect(countRight(logits, Int32Array.of(1, 0, 2, 0), 3)).toBe(3);
    expect(countRight(logits, Int32Array.of(0, 1, 1, 0), 3)).toBe(0);
    expect(countRight(new Float32Array(0), new Int32Array(0), 3)).toBe(0);
  });
});
