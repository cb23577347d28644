import * as tf from '@tensorflow/tfjs';
import { toFloat16 } from './to-float16.ts';

/** How a net's weights are stored. tfjs widens all to float32 when it loads them. */
export const WEIGHT_TYPES = ['float32', 'float16', 'uint8'] as const;

export type WeightType = (typeof WEIGHT_TYPES)[number];

/** Weights laid end to end, and what tfjs needs to know of each. */
export interface StoredWeights {
  readonly specs: tf.io.WeightsManifestEntry[];
  readonly data: ArrayBuffer;
}

/**
 * Stores float32 weights in fewer bytes, as tfjs' manifest understands it: float16 rounded to nearest; uint8 as 256 even steps from a
 * kernel's least weight to its greatest. Biases, which are few and reach far, stay float16 with uint8.
 * @throws RangeError on a weight beyond float16, or a tensor that is not float32
 */
export function quantiseWeights({ specs, data }: StoredWeights, type: WeightType): StoredWeights {
  if (type === 'float32') return { specs, data };
  let offset = 0;
  const stored = specs.map((spec) => {
    if (spec.dtype !== 'float32' || spec.quantization) {
      throw new RangeError(
        `weight ${spec.name}: expected plain float32, got ${spec.quantization?.dtype ?? spec.dtype}`,
      );
    }
    const values = new Float32Array(data, offset, tf.util.sizeFromShape(spec.shape));
    offset += values.byteLength;
    return type === 'uint8' && spec.shape.length > 1 ? toBytes(spec, values) : toHalves(spec, values);
  });
  return { specs: stored.map(({ spec }) => spec), data: join(stored.map(({ bytes }) => bytes)) };
}

interface Stored {
  readonly spec: tf.io.WeightsManifestEntry;
  readonly bytes: Uint8Array;
}

function toHalves(spec: tf.io.WeightsManifestEntry, values: Float32Array): Stored {
  const halves = Uint16Array.from(values, toFloat16);
  return { spec: { ...spec, quantization: { dtype: 'float16' } }, bytes: new Uint8Array(halves.buffer) };
}

function toBytes(spec: tf.io.WeightsManifestEntry, values: Float32Array): Stored {
  const min = values.reduce((least, value) => Math.min(least, value), Infinity);
  const max = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const scale = (max - min) / 255 || 1; // all alike: any step does
  const bytes = Uint8Array.from(values, (value) => Math.round((value - min) / scale));
  return { spec: { ...spec, quantization: { dtype: 'uint8', scale, min } }, bytes };
}

function join(parts: readonly Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole.buffer;
}
