import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { numericGradient, relativeError } from '../numeric-gradient.ts';
import { randomFloats } from '../random-floats.ts';

const GRADIENT_TOLERANCE = 1e-3; // relative
const STEP = 0.5; // a convolution is linear in its input and in its filter

type Shape = [number, number, number, number];

interface Convolution {
  readonly input: Shape;
  readonly filter: Shape;
  readonly stride: number;
  readonly pad: 'same' | 'valid';
}

/** Sum of a convolution's outputs, each times a weight of its own, so that no two gradients are alike. */
function weightedSum({ stride, pad }: Convolution, x: tf.Tensor4D, w: tf.Tensor4D): tf.Scalar {
  const y = tf.conv2d(x, w, stride, pad);
  return y.mul(tf.tensor(randomFloats(y.size, 3), y.shape)).sum();
}

/** Both gradients for the input or the filter, at random values. */
function gradientsOf(convolution: Convolution, of: 'input' | 'filter') {
  const values = { input: randomFloats(size(convolution.input), 1), filter: randomFloats(size(convolution.filter), 2) };
  const tensorOf = (name: 'input' | 'filter') => tf.tensor4d(values[name], convolution[name]);
  const sum = (changed: tf.Tensor): tf.Scalar =>
    of === 'input'
      ? weightedSum(convolution, changed as tf.Tensor4D, tensorOf('filter'))
      : weightedSum(convolution, tensorOf('input'), changed as tf.Tensor4D);
  const evaluate = (data: Float32Array) => tf.tidy(() => sum(tf.tensor4d(data, convolution[of])).dataSync()[0]);
  const numeric = numericGradient(evaluate, values[of], STEP);
  const analytic = tf.tidy(() => {
    const gradient = tf.grad(sum)(tensorOf(of));
    expect(gradient.shape).toEqual(convolution[of]);
    return gradient.dataSync();
  });
  return { numeric, analytic };
}

const size = (shape: Shape): number => shape.reduce((product, side) => product * side, 1);

function name({ filter: [height, width, channels, filters], stride, pad, input }: Convolution): string {
  return `${height}×${width}, stride ${stride}, ${pad}, ${channels} to ${filters} channels, on ${input[1]}×${input[2]}`;
}

const steady: Convolution[] = [
  { input: [2, 6, 5, 3], filter: [3, 3, 3, 4], stride: 1, pad: 'same' },
  { input: [2, 6, 5, 3], filter: [3, 3, 3, 4], stride: 1, pad: 'valid' },
  { input: [2, 5, 6, 2], filter: [5, 5, 2, 3], stride: 1, pad: 'same' },
  { input: [1, 5, 5, 2], filter: [2, 4, 2, 3], stride: 1, pad: 'same' },
  { input: [2, 4, 4, 3], filter: [1, 1, 3, 2], stride: 1, pad: 'valid' },
  { input: [3, 11, 8, 1], filter: [5, 5, 1, 4], stride: 1, pad: 'same' }, // more output pixels than patches are held at a time
];
// 3×3 with channels in fours: Winograd's tiles, whole and cut off, and numbers of tiles and of filters that leave some over.
const tiled: Convolution[] = [
  { input: [1, 4, 4, 4], filter: [3, 3, 4, 4], stride: 1, pad: 'same' },
  { input: [2, 7, 7, 4], filter: [3, 3, 4, 12], stride: 1, pad: 'same' },
  { input: [1, 8, 11, 4], filter: [3, 3, 4, 8], stride: 1, pad: 'valid' },
  { input: [1, 8, 5, 8], filter: [3, 3, 8, 4], stride: 1, pad: 'same' },
];
const strided: Convolution[] = [
  { input: [2, 8, 8, 1], filter: [5, 5, 1, 4], stride: 2, pad: 'same' },
  { input: [2, 7, 9, 2], filter: [3, 3, 2, 3], stride: 2, pad: 'same' },
  { input: [2, 8, 8, 2], filter: [3, 3, 2, 3], stride: 2, pad: 'valid' }, // the last row and column start no window
  { input: [1, 9, 9, 2], filter: [3, 3, 2, 2], stride: 3, pad: 'valid' },
  { input: [2, 7, 8, 4], filter: [3, 3, 4, 4], stride: 2, pad: 'same' },
  { input: [1, 7, 7, 4], filter: [3, 3, 4, 8], stride: 2, pad: 'same' }, // a tile of its own
  { input: [2, 8, 7, 3], filter: [1, 1, 3, 4], stride: 2, pad: 'same' },
  { input: [1, 9, 7, 2], filter: [2, 3, 2, 3], stride: 2, pad: 'valid' },
];
const all = [...steady, ...tiled, ...strided].map((convolution) => [name(convolution), convolution] as const);

beforeAll(startWasmBackend);

describe("a convolution's gradient", () => {
  it.each(all)('for its filter is the numerical one: %s', (_, convolution) => {
    const { analytic, numeric } = gradientsOf(convolution, 'filter');
    expect(relativeError(analytic, numeric)).toBeLessThan(GRADIENT_TOLERANCE);
  });

  it.each(all)('for its input is the numerical one: %s', (_, convolution) => {
    const { analytic, numeric } = gradientsOf(convolution, 'input');
    expect(relativeError(analytic, numeric)).toBeLessThan(GRADIENT_TOLERANCE);
  });

  it('leaves no tensor', () => {
    const before = tf.memory();
    for (const convolution of [steady[0], tiled[0], strided[0]]) {
      gradientsOf(convolution, 'filter');
      gradientsOf(convolution, 'input');
    }
    expect(tf.memory()).toEqual(before);
  });
});
