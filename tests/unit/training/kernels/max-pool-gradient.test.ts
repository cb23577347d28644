import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { numericGradient, relativeError } from '../numeric-gradient.ts';
import { randomFloats } from '../random-floats.ts';

const GRADIENT_TOLERANCE = 1e-3; // relative
const SPACING = 0.01; // between any two inputs
const STEP = 0.4 * SPACING; // so that no two change places

type Shape = [number, number, number, number];

/** Numbers `SPACING` apart, mixed. */
function distinct(length: number): Float32Array {
  const noise = randomFloats(length, 1);
  const ranks = [...noise.keys()].sort((a, b) => noise[a] - noise[b]);
  const values = new Float32Array(length);
  ranks.forEach((at, rank) => (values[at] = SPACING * rank));
  return values;
}

/** The gradient of the pooled values' weighted sum for an input of this shape. */
function pooledGradient(values: Float32Array, shape: Shape, size: number, stride: number, pad: 'same' | 'valid') {
  const sum = (x: tf.Tensor): tf.Scalar => {
    const y = tf.maxPool(x as tf.Tensor4D, size, stride, pad);
    return y.mul(tf.tensor(randomFloats(y.size, 2), y.shape)).sum();
  };
  return {
    analytic: tf.tidy(() => tf.grad(sum)(tf.tensor4d(values, shape)).dataSync()),
    evaluate: (data: Float32Array) => tf.tidy(() => sum(tf.tensor4d(data, shape)).dataSync()[0]),
  };
}

beforeAll(startWasmBackend);

describe("max pooling's gradient", () => {
  it.each<[string, Shape, size: number, stride: number, pad: 'same' | 'valid']>([
    ['2×2 of an even picture', [2, 6, 4, 3], 2, 2, 'valid'],
    ['2×2 of a picture with a row and a column left over', [2, 5, 7, 3], 2, 2, 'valid'],
    ['channels in fours and one over', [2, 7, 7, 5], 2, 2, 'valid'],
    ['3×3', [1, 6, 9, 2], 3, 3, 'valid'],
    ['windows that overlap', [2, 7, 6, 5], 3, 2, 'valid'],
    ['windows that reach over the edge', [2, 5, 5, 6], 2, 2, 'same'],
    ['windows that overlap and reach over the edge', [1, 6, 6, 4], 3, 2, 'same'],
  ])('is the numerical one: %s', (_, shape, size, stride, pad) => {
    const values = distinct(shape.reduce((product, side) => product * side, 1));
    const { analytic, evaluate } = pooledGradient(values, shape, size, stride, pad);
    expect(relativeError(analytic, numericGradient(evaluate, values, STEP))).toBeLessThan(GRADIENT_TOLERANCE);
  });

  it.each([1, 4])('goes to the first of equal pixels, and to one alone, of %i channels', (channels) => {
    const analytic = tf.tidy(() =>
      tf
        .grad((x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid').sum())(tf.ones([1, 4, 4, channels]))
        .dataSync(),
    );
    const firsts = [1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0];
    expect([...analytic]).toEqual(firsts.flatMap((slope) => Array<number>(channels).fill(slope)));
  });

  it('leaves no tensor', () => {
    const before = tf.memory();
    pooledGradient(distinct(64), [1, 8, 8, 1], 2, 2, 'valid');
    expect(tf.memory()).toEqual(before);
  });
});
