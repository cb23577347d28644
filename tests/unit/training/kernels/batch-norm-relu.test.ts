import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  batchNormRelu,
  foldBatchNorm,
  inferBatchNormRelu,
  type BatchStatistics,
} from '../../../../src/training/kernels/batch-norm-relu.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { relativeError } from '../numeric-gradient.ts';
import { randomFloats } from '../random-floats.ts';

const GRADIENT_TOLERANCE = 1e-3; // relative
const VALUE_TOLERANCE = 1e-5; // relative
const STEP = 1e-5; // in double precision
const EPSILON = 1e-5; // added to the variance, as in tf.batchNorm's use elsewhere

const [SHAPE, CHANNELS] = [[4, 3, 5, 3] as [number, number, number, number], 3];
const SIZE = SHAPE.reduce((product, side) => product * side, 1);

const x = randomFloats(SIZE, 1).map((value, i) => value * (1 + (i % CHANNELS)) + (i % CHANNELS));
const gamma = Float32Array.of(1.3, -0.7, 0.4);
const beta = Float32Array.of(0.1, 0.5, -0.2);
const slopes = randomFloats(SIZE, 2);

type Doubles = ArrayLike<number>;

/** ReLU(γ·(x − mean)/√(variance + ε) + β) in double precision, straight from the definition. */
function reference(input: Doubles, g: Doubles, b: Doubles): { output: number[]; mean: number[]; variance: number[] } {
  const rows = input.length / CHANNELS;
  const channel = (c: number) => Array.from({ length: rows }, (_, row) => input[row * CHANNELS + c]);
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const mean = [0, 1, 2].map((c) => average(channel(c)));
  const variance = [0, 1, 2].map((c) => average(channel(c).map((value) => (value - mean[c]) ** 2)));
  const output = Array.from(input, (value, i) => {
    const c = i % CHANNELS;
    return Math.max(0, (g[c] * (value - mean[c])) / Math.sqrt(variance[c] + EPSILON) + b[c]);
  });
  return { output, mean, variance };
}

/** Central differences of the weighted sum of the reference's outputs. */
function numeric(of: 'x' | 'gamma' | 'beta'): number[] {
  const inputs = { x: [...x], gamma: [...gamma], beta: [...beta] };
  const sum = (index: number, change: number) => {
    const changed = { ...inputs, [of]: inputs[of].map((value, i) => (i === index ? value + change : value)) };
    return reference(changed.x, changed.gamma, changed.beta).output.reduce((total, y, i) => total + y * slopes[i], 0);
  };
  return inputs[of].map((_, index) => (sum(index, STEP) - sum(index, -STEP)) / (2 * STEP));
}

const freshStatistics = (): BatchStatistics => ({
  mean: new Float32Array(CHANNELS),
  variance: new Float32Array(CHANNELS),
});

function tensors(): [tf.Tensor4D, tf.Tensor1D, tf.Tensor1D] {
  return [tf.tensor4d(x, SHAPE), tf.tensor1d(gamma), tf.tensor1d(beta)];
}

beforeAll(startWasmBackend);

describe('batchNormRelu', () => {
  it('normalises each channel over the batch, cuts at zero, and tells the statistics', () => {
    const statistics = freshStatistics();
    const output = tf.tidy(() => batchNormRelu(...tensors(), statistics).dataSync());
    const expected = reference(x, gamma, beta);
    expect(relativeError(output, expected.output)).toBeLessThan(VALUE_TOLERANCE);
    expect(relativeError(statistics.mean, expected.mean)).toBeLessThan(VALUE_TOLERANCE);
    expect(relativeError(statistics.variance, expected.variance)).toBeLessThan(VALUE_TOLERANCE);
    expect(output.some((value) => value === 0)).toBe(true);
  });

  it.each([
    ['x', 0],
    ['gamma', 1],
    ['beta', 2],
  ] as const)('has the numerical gradient for %s', (of, index) => {
    const statistics = freshStatistics();
    const analytic = tf.tidy(() => {
      const sum = (a: tf.Tensor, g: tf.Tensor, b: tf.Tensor) =>
        batchNormRelu(a as tf.Tensor4D, g as tf.Tensor1D, b as tf.Tensor1D, statistics)
          .mul(tf.tensor4d(slopes, SHAPE))
          .sum();
      return tf.grads(sum)(tensors())[index].dataSync();
    });
    expect(relativeError(analytic, numeric(of))).toBeLessThan(GRADIENT_TOLERANCE);
  });

  it('does not divide by zero where a channel is the same all over', () => {
    const statistics = freshStatistics();
    const output = tf.tidy(() => {
      const [, g, b] = tensors();
      return batchNormRelu(tf.fill(SHAPE, 7), g, b, statistics).dataSync();
    });
    output.forEach((value, i) => {
      expect(value).toBeCloseTo(Math.max(0, beta[i % CHANNELS]), 3);
    });
  });

  it('leaves no tensor', () => {
    const before = tf.memory();
    tf.tidy(() => {
      const sum = (a: tf.Tensor) => {
        const [, g, b] = tensors();
        return batchNormRelu(a as tf.Tensor4D, g, b, freshStatistics()).sum();
      };
      tf.grad(sum)(tensors()[0]);
    });
    expect(tf.memory()).toEqual(before);
  });
});

describe('inferBatchNormRelu', () => {
  it('gives, with the statistics of a batch, what training gave on it', () => {
    const statistics = freshStatistics();
    const [trained, inferred] = tf.tidy(() => [
      batchNormRelu(...tensors(), statistics).dataSync(),
      inferBatchNormRelu(...tensors(), statistics).dataSync(),
    ]);
    expect(relativeError(inferred, trained)).toBeLessThan(VALUE_TOLERANCE);
  });

  it('goes by the statistics that it is given', () => {
    const statistics = { mean: Float32Array.of(1, 1, 1), variance: Float32Array.of(4, 4, 4) };
    const [output] = tf.tidy(() =>
      inferBatchNormRelu(tf.fill([1, 1, 1, 3], 5), tf.ones([3]), tf.zeros([3]), statistics).dataSync(),
    );
    expect(output).toBeCloseTo(2, 4);
  });
});

describe('foldBatchNorm', () => {
  it('gives the factor and the shift that do the same', () => {
    const statistics = { mean: Float32Array.of(1, -2, 0.5), variance: Float32Array.of(4, 0.25, 9) };
    const { scale, bias } = foldBatchNorm(gamma, beta, statistics);
    const expected = tf.tidy(() => inferBatchNormRelu(...tensors(), statistics).dataSync());
    const folded = x.map((value, i) => Math.max(0, value * scale[i % CHANNELS] + bias[i % CHANNELS]));
    expect(relativeError(folded, expected)).toBeLessThan(VALUE_TOLERANCE);
  });
});
