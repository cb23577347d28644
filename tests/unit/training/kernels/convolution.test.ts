import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseTiles } from '../../../../src/recognition/kernels/choose-tiles.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { relativeError } from '../numeric-gradient.ts';
import { randomFloats } from '../random-floats.ts';

const TOLERANCE = 1e-5; // relative; in float32 Winograd's tiles lose about three bits

type Shape = [number, number, number, number];
type Pad = 'same' | 'valid';

interface Convolution {
  readonly input: Shape;
  readonly filters: number;
  readonly pad: Pad;
  readonly stride?: number;
}

const CONVOLUTIONS: Record<string, Convolution> = {
  'as wide as in the shipped net': { input: [5, 7, 7, 96], filters: 120, pad: 'same' },
  'as wide as that, and strided': { input: [5, 7, 7, 88], filters: 144, pad: 'same', stride: 2 },
  'more images than are held at a time': { input: [37, 14, 14, 8], filters: 12, pad: 'same' },
  'images of more tiles than are held at a time': { input: [1, 70, 66, 4], filters: 4, pad: 'valid' },
  'a number of tiles that is no multiple of four': { input: [3, 9, 11, 4], filters: 8, pad: 'valid' },
};

const sizeOf = (shape: readonly number[]): number => shape.reduce((product, side) => product * side, 1);

/** In double precision, from the definition: the output, and how dy slopes in x and in w. */
function reference(
  { input, filters, pad, stride = 1 }: Convolution,
  x: Float32Array,
  w: Float32Array,
  dy: Float32Array,
) {
  const [images, height, width, channels] = input;
  const margin = pad === 'same' ? 1 : 0;
  const [outHeight, outWidth] = [height, width].map((side) => Math.floor((side - 3 + 2 * margin) / stride) + 1);
  const [y, dx, dw] = [dy, x, w].map(({ length }) => new Float64Array(length));
  for (let o = 0; o < images * outHeight * outWidth * 9; o++) {
    const [tap, pixel] = [o % 9, Math.floor(o / 9)];
    const [column, line] = [pixel % outWidth, Math.floor(pixel / outWidth)];
    const inColumn = column * stride + (tap % 3) - margin;
    const inRow = (line % outHeight) * stride + Math.floor(tap / 3) - margin;
    if (inColumn < 0 || inColumn >= width || inRow < 0 || inRow >= height) continue;
    const from = ((Math.floor(line / outHeight) * height + inRow) * width + inColumn) * channels;
    for (let c = 0; c < channels; c++) {
      const weights = (tap * channels + c) * filters;
      for (let f = 0; f < filters; f++) {
        y[pixel * filters + f] += x[from + c] * w[weights + f];
        dx[from + c] += dy[pixel * filters + f] * w[weights + f];
        dw[weights + f] += dy[pixel * filters + f] * x[from + c];
      }
    }
  }
  return { y, dx, dw };
}

beforeAll(startWasmBackend);

describe('the convolution by tiles', () => {
  it.each(Object.entries(CONVOLUTIONS))('gives what the definition gives, forward and back: %s', (_, convolution) => {
    const { input, filters, pad, stride = 1 } = convolution;
    const filterShape: Shape = [3, 3, input[3], filters];
    expect(chooseTiles(tf.backend_util.computeConv2DInfo(input, filterShape, stride, 1, pad))).toBeDefined();
    const [x, w] = [randomFloats(sizeOf(input), 1), randomFloats(sizeOf(filterShape), 2)];
    const convolve = (a: tf.Tensor, b: tf.Tensor) => tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, stride, pad);
    const tensors: [tf.Tensor, tf.Tensor] = [tf.tensor4d(x, input), tf.tensor4d(w, filterShape)];
    const output = convolve(...tensors);
    const dy = randomFloats(output.size, 3);
    const slopes = tf.grads(convolve)(tensors, tf.tensor(dy, output.shape));
    const expected = reference(convolution, x, w, dy);
    expect(relativeError(output.dataSync(), expected.y)).toBeLessThan(TOLERANCE);
    expect(relativeError(slopes[0].dataSync(), expected.dx)).toBeLessThan(TOLERANCE);
    expect(relativeError(slopes[1].dataSync(), expected.dw)).toBeLessThan(TOLERANCE);
    tf.dispose([...tensors, output, ...slopes]);
  });
});
