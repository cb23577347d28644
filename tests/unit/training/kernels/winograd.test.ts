import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fitsWinograd } from '../../../../src/training/kernels/winograd.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { relativeError } from '../numeric-gradient.ts';
import { randomFloats } from '../random-floats.ts';

const TOLERANCE = 1e-5; // relative; in float32 Winograd's way loses about three bits

type Shape = [number, number, number, number];
type Pad = 'same' | 'valid';

interface Convolution {
  readonly input: Shape;
  readonly filters: number;
  readonly pad: Pad;
}

const CONVOLUTIONS: Record<string, Convolution> = {
  'as wide as in the shipped net': { input: [5, 7, 7, 96], filters: 120, pad: 'same' },
  'more images than are held at a time': { input: [37, 14, 14, 8], filters: 12, pad: 'same' },
  'images of more tiles than are held at a time': { input: [1, 70, 66, 4], filters: 4, pad: 'valid' },
  'a number of tiles that is no multiple of four': { input: [3, 9, 11, 4], filters: 8, pad: 'valid' },
};

const sizeOf = (shape: readonly number[]): number => shape.reduce((product, side) => product * side, 1);

/** In double precision, from the definition: the output, and how dy slopes in x and in w. */
function reference({ input, filters, pad }: Convolution, x: Float32Array, w: Float32Array, dy: Float32Array) {
  const [images, height, width, channels] = input;
  const margin = pad === 'same' ? 1 : 0;
  const [outHeight, outWidth] = [height - 2 + 2 * margin, width - 2 + 2 * margin];
  const [y, dx, dw] = [dy, x, w].map(({ length }) => new Float64Array(length));
  for (let o = 0; o < images * outHeight * outWidth * 9; o++) {
    const [tap, pixel] = [o % 9, Math.floor(o / 9)];
    const [column, line] = [pixel % outWidth, Math.floor(pixel / outWidth)];
    const inColumn = column + (tap % 3) - margin;
    const inRow = (line % outHeight) + Math.floor(tap / 3) - margin;
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

describe("Winograd's convolution", () => {
  it.each(Object.entries(CONVOLUTIONS))('gives what the definition gives, forward and back: %s', (_, convolution) => {
    const { input, filters, pad } = convolution;
    const filterShape: Shape = [3, 3, input[3], filters];
    expect(fitsWinograd(tf.backend_util.computeConv2DInfo(input, filterShape, 1, 1, pad))).toBe(true);
    const [x, w] = [randomFloats(sizeOf(input), 1), randomFloats(sizeOf(filterShape), 2)];
    const convolve = (a: tf.Tensor, b: tf.Tensor) => tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, 1, pad);
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

  it.each<[string, Shape, Shape, stride: number, dilation: number]>([
    ['5×5', [1, 8, 8, 4], [5, 5, 4, 4], 1, 1],
    ['strided', [1, 8, 8, 4], [3, 3, 4, 4], 2, 1],
    ['dilated', [1, 8, 8, 4], [3, 3, 4, 4], 1, 2],
    ['of one channel', [1, 8, 8, 1], [3, 3, 1, 4], 1, 1],
    ['of three filters', [1, 8, 8, 4], [3, 3, 4, 3], 1, 1],
    ['of maps that a tile is larger than by far', [1, 2, 2, 4], [3, 3, 4, 4], 1, 1],
  ])('leaves to the stock kernel what is %s', (_, input, filter, stride, dilation) => {
    expect(fitsWinograd(tf.backend_util.computeConv2DInfo(input, filter, stride, dilation, 'same'))).toBe(false);
  });
});
