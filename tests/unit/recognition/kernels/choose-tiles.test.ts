import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { chooseTiles, FOUR, HALVING, SEVEN } from '../../../../src/recognition/kernels/choose-tiles.ts';

type Shape = [number, number, number, number];
type Convolution = [string, input: Shape, filter: Shape, stride?: number, dilation?: number];

function choose([, input, filter, stride = 1, dilation = 1]: Convolution): ReturnType<typeof chooseTiles> {
  return chooseTiles(tf.backend_util.computeConv2DInfo(input, filter, stride, dilation, 'same'));
}

describe('chooseTiles', () => {
  it.each([
    [FOUR, '4×4', [1, 4, 4, 4], [3, 3, 4, 4]],
    [FOUR, '8×8', [1, 8, 8, 4], [3, 3, 4, 12]],
    [SEVEN, '7×7', [1, 7, 7, 4], [3, 3, 4, 4]],
    [SEVEN, '14×14', [1, 14, 14, 8], [3, 3, 8, 8]],
    [HALVING, '7×7 to 4×4', [1, 7, 7, 4], [3, 3, 4, 4], 2],
  ] as [number, ...Convolution][])('takes those of kind %i for %s', (kind, ...convolution) => {
    expect(choose(convolution)).toBe(kind);
  });

  it.each([
    ['5×5', [1, 8, 8, 4], [5, 5, 4, 4]],
    ['strided, from other maps', [1, 8, 8, 4], [3, 3, 4, 4], 2],
    ['dilated', [1, 8, 8, 4], [3, 3, 4, 4], 1, 2],
    ['of one channel', [1, 8, 8, 1], [3, 3, 1, 4]],
    ['of three filters', [1, 8, 8, 4], [3, 3, 4, 3]],
    ['of maps that a tile is larger than by far', [1, 2, 2, 4], [3, 3, 4, 4]],
  ] as Convolution[])('has none for what is %s', (...convolution) => {
    expect(choose(convolution)).toBeUndefined();
  });
});
