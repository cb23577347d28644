import { setFlagsFromString } from 'node:v8';
import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileAssembly, READING_SOURCES } from '../../../../src/recognition/kernels/compile-assembly-node.ts';
import {
  registerFusedConvolution,
  restoreFusedConvolution,
} from '../../../../src/recognition/kernels/fused-convolution.ts';
import { hasRelaxedSimd } from '../../../../src/recognition/kernels/has-relaxed-simd.ts';
import { instantiateAssembly, type Assembly } from '../../../../src/recognition/kernels/instantiate-assembly.ts';
import { loadKernelsNode } from '../../../../src/recognition/kernels/load-kernels-node.ts';
import { asWasmBackend } from '../../../../src/recognition/kernels/wasm-tensor.ts';
import { startBackend } from '../../../../src/recognition/start-backend.ts';
import { relativeError } from '../../training/numeric-gradient.ts';
import { randomFloats } from '../../training/random-floats.ts';

const TOLERANCE = 5e-5; // relative; in float32 the largest tiles lose about five bits

type Shape = [number, number, number, number];
type Activation = 'linear' | 'relu' | 'relu6';

interface Layer {
  readonly input: Shape;
  readonly filters: number;
  readonly size?: number;
  readonly stride?: number;
  readonly pad?: 'same' | 'valid';
  readonly activation: Activation;
  readonly bias?: boolean;
}

const FITTING: Record<string, Layer> = {
  'ReLU, 28×28': { input: [3, 28, 28, 4], filters: 16, activation: 'relu' },
  'ReLU, 14×14, more images than are held at a time': { input: [5, 14, 14, 16], filters: 24, activation: 'relu' },
  'ReLU, 7×7, of which many are held at a time': { input: [33, 7, 7, 8], filters: 8, activation: 'relu' },
  'ReLU, 4×4': { input: [13, 4, 4, 8], filters: 16, activation: 'relu' },
  'ReLU, 7×7 to 4×4': { input: [11, 7, 7, 8], filters: 16, stride: 2, activation: 'relu' },
  'ReLU, an odd shape without a margin': { input: [2, 13, 9, 8], filters: 8, pad: 'valid', activation: 'relu' },
  'no activation, 14×14': { input: [2, 14, 14, 8], filters: 8, activation: 'linear' },
  'no activation, twelve filters': { input: [3, 14, 14, 4], filters: 12, activation: 'linear' },
  'no activation, 4×4': { input: [1, 4, 4, 12], filters: 24, activation: 'linear' },
  'no activation, 7×7 to 4×4': { input: [1, 7, 7, 4], filters: 8, stride: 2, activation: 'linear' },
};

const OTHERS: Record<string, Layer> = {
  'of one channel': { input: [2, 28, 28, 1], filters: 8, activation: 'relu' },
  'of ten filters': { input: [2, 14, 14, 4], filters: 10, activation: 'relu' },
  '5×5': { input: [2, 14, 14, 4], filters: 8, size: 5, activation: 'relu' },
  'strided, from larger maps': { input: [2, 14, 14, 4], filters: 8, stride: 2, activation: 'relu' },
  'strided, without a margin': { input: [2, 7, 7, 4], filters: 8, stride: 2, pad: 'valid', activation: 'relu' },
  'of another activation': { input: [2, 14, 14, 4], filters: 8, activation: 'relu6' },
  'without bias': { input: [2, 14, 14, 4], filters: 8, activation: 'relu', bias: false },
};

let assembly: Assembly;
let used = 0;
let prepared = 0;

beforeEach(async () => {
  expect(await startBackend('wasm')).toBe(true);
  assembly = await instantiateAssembly(await loadKernelsNode(), wasm());
  [used, prepared] = [0, 0];
});
afterEach(() => {
  restoreFusedConvolution();
  expect(tf.memory().numTensors).toBe(0);
});

const wasm = () => asWasmBackend(tf.backend());

/** Registers the kernel so that `used` counts how often tiles are convolved, `prepared` how often a filter is prepared. */
function register(): void {
  const counting: Assembly = {
    ...assembly,
    convolveTiles: (...numbers) => {
      used++;
      assembly.convolveTiles(...numbers);
    },
    prepareFilter: (...numbers) => {
      prepared++;
      assembly.prepareFilter(...numbers);
    },
  };
  registerFusedConvolution(counting, wasm());
}

function compute({ input, filters, size = 3, stride = 1, pad = 'same', activation, bias = true }: Layer): Float32Array {
  const filterShape: Shape = [size, size, input[3], filters];
  const random = (shape: number[], seed: number) => tf.tensor(randomFloats(tf.util.sizeFromShape(shape), seed), shape);
  return tf.tidy(
    () =>
      tf.fused
        .conv2d({
          x: random(input, 1) as tf.Tensor4D,
          filter: random(filterShape, 2) as tf.Tensor4D,
          strides: stride,
          pad,
          activation,
          ...(bias && { bias: random([filters], 3) }),
        })
        .dataSync() as Float32Array,
  );
}

describe('the fused convolution', () => {
  it.each(Object.entries(FITTING))('convolves tiles and gives what the stock kernel gives: %s', (_, layer) => {
    const expected = compute(layer);
    register();
    const got = compute(layer);
    expect(used).toBe(1);
    expect(relativeError(got, Float64Array.from(expected))).toBeLessThan(TOLERANCE);
    expect(got.some((value) => value < 0)).toBe(layer.activation === 'linear');
  });

  it('gives the same where the engine has relaxed SIMD', async () => {
    // Node has it behind a flag in some versions.
    if (!hasRelaxedSimd()) setFlagsFromString('--experimental-wasm-relaxed-simd');
    expect(hasRelaxedSimd()).toBe(true);
    const expected = Object.values(FITTING).map(compute);
    const relaxed = await WebAssembly.compile(await compileAssembly([READING_SOURCES], { relaxed: true }));
    assembly = await instantiateAssembly(relaxed, wasm());
    register();
    for (const [index, layer] of Object.values(FITTING).entries())
      expect(relativeError(compute(layer), Float64Array.from(expected[index]))).toBeLessThan(TOLERANCE);
    expect(used).toBe(expected.length);
  });

  it.each(Object.entries(OTHERS))('leaves to the stock kernel what is %s', (_, layer) => {
    const expected = compute(layer);
    register();
    expect(compute(layer)).toEqual(expected);
    expect(used).toBe(0);
  });

  it('gives way to the stock kernel when it is told to', () => {
    const layer = FITTING['no activation, 14×14'];
    const expected = compute(layer);
    register();
    restoreFusedConvolution();
    expect(compute(layer)).toEqual(expected);
    expect(used).toBe(0);
  });

  it('prepares a filter once, and forgets it when its tensor is gone', () => {
    register();
    const x = tf.ones<tf.Rank.R4>([2, 7, 7, 8]);
    const [filter, other] = [tf.ones<tf.Rank.R4>([3, 3, 8, 8]), tf.ones<tf.Rank.R4>([3, 3, 8, 16])];
    const convolve = (filter: tf.Tensor4D) =>
      tf.tidy(() => void tf.fused.conv2d({ x, filter, bias: tf.ones([filter.shape[3]]), strides: 1, pad: 'same' }));
    const before = wasm().numDataIds();
    convolve(filter);
    convolve(filter);
    expect([used, prepared]).toEqual([2, 1]);
    expect(wasm().numDataIds()).toBe(before + 1);
    filter.dispose();
    convolve(other);
    expect(wasm().numDataIds()).toBe(before); // one filter less, and one prepared for another
    restoreFusedConvolution();
    expect(wasm().numDataIds()).toBe(before - 1);
    tf.dispose([x, other]);
  });

  it('goes on working when the heap grows, and keeps none of it', () => {
    const layer = FITTING['no activation, 14×14'];
    const convolveLarge = () =>
      tf.tidy(() => {
        const [x, filter] = [tf.ones<tf.Rank.R4>([300, 28, 28, 32]), tf.ones<tf.Rank.R4>([3, 3, 32, 32])];
        tf.fused.conv2d({ x, filter, bias: tf.ones([32]), strides: 1, pad: 'same', activation: 'relu' });
      });
    const heap = () => (wasm().wasm as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8.length;
    const expected = compute(layer);
    register();
    const before = heap();
    convolveLarge();
    const grown = heap();
    expect(grown).toBeGreaterThan(before);
    expect(relativeError(compute(layer), Float64Array.from(expected))).toBeLessThan(TOLERANCE);
    convolveLarge();
    expect(heap()).toBe(grown);
  });
});
