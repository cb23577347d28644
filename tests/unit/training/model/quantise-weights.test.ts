import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { quantiseWeights, type WeightType } from '../../../../src/training/model/quantise-weights.ts';

const KERNEL = [-1, -0.25, 0, 0.3333, 0.5, 4.1]; // steps of 0.02
const BIAS = [100, 0.001, -7];

const specs: tf.io.WeightsManifestEntry[] = [
  { name: 'kernel', shape: [2, 3], dtype: 'float32' },
  { name: 'bias', shape: [3], dtype: 'float32' },
];
const data = Float32Array.from([...KERNEL, ...BIAS]).buffer;

/** What tfjs makes of the stored weights. */
function widen(type: WeightType): Record<string, number[]> {
  const stored = quantiseWeights({ specs, data }, type);
  const tensors = tf.io.decodeWeights(stored.data, stored.specs);
  const values = Object.entries(tensors).map(([name, tensor]) => [name, [...tensor.dataSync()]] as [string, number[]]);
  tf.dispose(tensors);
  return Object.fromEntries(values);
}

const furthest = (got: readonly number[], wanted: readonly number[]): number =>
  Math.max(...got.map((value, i) => Math.abs(value - wanted[i])));

describe('quantiseWeights', () => {
  it('leaves float32 as it is', () => {
    expect(quantiseWeights({ specs, data }, 'float32')).toEqual({ specs, data });
  });

  it('halves the bytes as float16, to three or four digits', () => {
    expect(quantiseWeights({ specs, data }, 'float16').data.byteLength).toBe(18);
    const { kernel, bias } = widen('float16');
    expect(kernel.every((value, i) => Math.abs(value - KERNEL[i]) <= Math.abs(KERNEL[i]) * 2 ** -11)).toBe(true);
    expect(bias.every((value, i) => Math.abs(value - BIAS[i]) <= Math.abs(BIAS[i]) * 2 ** -11)).toBe(true);
  });

  it('quarters the kernels as uint8, to half a step; biases stay float16', () => {
    expect(quantiseWeights({ specs, data }, 'uint8').data.byteLength).toBe(6 + 6);
    const { kernel, bias } = widen('uint8');
    expect(furthest(kernel, KERNEL)).toBeLessThanOrEqual(0.01 + 1e-6);
    expect(furthest(bias, BIAS)).toBeLessThan(0.01);
    expect([kernel[0], kernel[5]].map((value) => Number(value.toFixed(5)))).toEqual([-1, 4.1]);
  });

  it('keeps a kernel whose weights are all alike', () => {
    const alike = { specs: specs.slice(0, 1), data: new Float32Array(6).fill(0.75).buffer };
    const stored = quantiseWeights(alike, 'uint8');
    expect([...tf.io.decodeWeights(stored.data, stored.specs)['kernel'].dataSync()]).toEqual(Array(6).fill(0.75));
  });

  it('refuses what float16 cannot hold, and what is quantised already', () => {
    const far = { specs: specs.slice(1), data: Float32Array.from([1e6, 0, 0]).buffer };
    expect(() => quantiseWeights(far, 'float16')).toThrow('expected at most ±65504, got 1000000');
    const stored = quantiseWeights({ specs, data }, 'float16');
    expect(() => quantiseWeights(stored, 'uint8')).toThrow('weight kernel: expected plain float32, got float16');
  });
});
