import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { relativeError } from '../numeric-gradient.ts';
import { randomFloats } from '../random-floats.ts';

const TOLERANCE = 1e-5; // relative

type Sizes = [m: number, k: number, n: number];

/** In double precision: how each of [m, k] and [k, n] weighs in their product. */
function reference(
  [m, k, n]: Sizes,
  a: (row: number, inner: number) => number,
  b: (inner: number, column: number) => number,
) {
  return Float64Array.from({ length: m * n }, (_, at) => {
    let sum = 0;
    for (let inner = 0; inner < k; inner++) sum += a(Math.floor(at / n), inner) * b(inner, at % n);
    return sum;
  });
}

beforeAll(startWasmBackend);

describe('a product of matrices', () => {
  // The stock kernel takes what has an inner size that is no multiple of four, or columns that are none of eight.
  const sizes: Sizes[] = [
    [32, 40, 48],
    [7, 5, 12],
    [4, 300, 4],
    [8, 9, 20],
    [6, 10, 8],
    [7, 8, 8], // one panel, and rows that are no multiple of four
    [5, 12, 16],
    [5, 8, 47],
  ];
  it.each(
    sizes.flatMap((of) =>
      [
        [false, false],
        [true, false],
        [false, true],
        [true, true],
      ].map(([transposeA, transposeB]) => ({ m: of[0], k: of[1], n: of[2], transposeA, transposeB })),
    ),
  )('is that of its definition: $m×$k by $k×$n, transposed $transposeA and $transposeB', (product) => {
    const { m, k, n, transposeA, transposeB } = product;
    const [a, b] = [randomFloats(m * k, 1), randomFloats(k * n, 2)];
    const before = tf.memory();
    const result = tf.tidy(() => {
      const left = tf.tensor2d(a, transposeA ? [k, m] : [m, k]);
      const right = tf.tensor2d(b, transposeB ? [n, k] : [k, n]);
      const output = tf.matMul(left, right, transposeA, transposeB);
      expect(output.shape).toEqual([m, n]);
      return output.dataSync();
    });
    expect(tf.memory()).toEqual(before);
    const expected = reference(
      [m, k, n],
      (row, inner) => a[transposeA ? inner * m + row : row * k + inner],
      (inner, column) => b[transposeB ? column * k + inner : inner * n + column],
    );
    expect(relativeError(result, expected)).toBeLessThan(TOLERANCE);
  });

  it('leaves stacks of matrices to the stock kernel', () => {
    const product = tf.tidy(() => tf.matMul(tf.ones([2, 4, 4]), tf.fill([2, 4, 4], 0.5)).dataSync());
    expect([...product]).toEqual(Array<number>(32).fill(2));
  });
});
