import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWasmBackend } from '../../../../src/training/start-wasm-backend.ts';
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

const name = ({ filter: [height, width], stride, pad, input }: Convolution): string =>
  `${height}×${width}, stride ${stride}, ${pad}, on ${input[1]}×${input[2]}`;

const steady: Convolution[] = [
  { input: [2, 6, 5, 3], filter: [3, 3, 3, 4], stride: 1, pad: 'same' },
  { input: [2, 6, 5, 3], filter: [3, 3, 3, 4], stride: 1, pad: 'valid' },
  { input: [2, 5, 6, 2], filter: [5, 5, 2, 3], stride: 1, pad: 'same' },
  { input: [1, 5, 5, 2], filter: [2, 4, 2, 3], stride: 1, pad: 'same' },
  { input: [2, 4, 4, 3], filter: [1, 1, 3, 2], stride: 1, pad: 'valid' },
];
const strided: Convolution[] = [
  { input: [2, 8, 8, 1], filter: [5, 5, 1, 4], stride: 2, pad: 'same' },
  { input: [2, 7, 9, 2], filter: [3, 3, 2, 3], stride: 2, pad: 'same' },
  { input: [2, 8, 8, 2], filter: [3, 3, 2, 3], stride: 2, pad: 'valid' }, // the last row and column start no window
  { input: [1, 9, 9, 2], filter: [3, 3, 2, 2], stride: 3, pad: 'valid' },
];

beforeAll(startWasmBackend);

describe("a convolution's gradient", () => {
  it.each([...steady, ...strided].map((convolution) => [name(convolution), convolution] as const))(
    'for its filter is the numerical one: %s',
    (_, convolution) => {
      const { analytic, numeric } = gradientsOf(convolution, 'filter');
      expect(relativeError(analytic, numeric)).toBeLessThan(GRADIENT_TOLERANCE);
    },
  );

  it.each(steady.map((convolution) => [name(convolution), convolution] as const))(
    'for its input is the numerical one: %s',
    (_, convolution) => {
      const { analytic, numeric } = gradientsOf(convolution, 'input');
      expect(relativeError(analytic, numeric)).toBeLessThan(GRADIENT_TOLERANCE);
    },
  );

  it('for its input is refused where it is strided, which only the first layer may be', () => {
    expect(() => gradientsOf(strided[0], 'input')).toThrow(/expected stride 1 .*, got 2×2/);
  });

  it('leaves no tensor', () => {
    const before = tf.memory();
    gradientsOf(steady[0], 'filter');
    gradientsOf(steady[0], 'input');
    expect(tf.memory()).toEqual(before);
  });
});
