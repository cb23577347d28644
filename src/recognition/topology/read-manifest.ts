import { quoteValue } from '../../core/quote-value.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { LayerWeights } from './net-layer.ts';

/** Bytes of a weight as it is stored. Where that is not float32, tfjs widens it. */
const BYTES = { float32: 4, float16: 2, uint8: 1, uint16: 2 } as const;

type StoredType = keyof typeof BYTES;

/** Weights of a layer as they stand in the file. */
export interface StoredWeights extends LayerWeights {
  readonly dtype: 'float32';
  readonly quantization?:
    | { readonly dtype: 'float16' }
    | { readonly dtype: 'uint8' | 'uint16'; readonly scale: number; readonly min: number };
}

/** Reads a `weightsManifest`. The error says which entry is not as it should be. */
export function readManifest(manifest: unknown): Result<readonly StoredWeights[], string> {
  if (!Array.isArray(manifest)) return err(`expected a list, got ${quoteValue(manifest)}`);
  const read: StoredWeights[] = [];
  for (const group of manifest as readonly unknown[]) {
    const { weights } = (group ?? {}) as { readonly weights?: unknown };
    if (!Array.isArray(weights)) return err(`weights: expected a list, got ${quoteValue(weights)}`);
    for (const json of weights as readonly unknown[]) {
      const one = readWeights((json ?? {}) as Record<string, unknown>);
      if (!one.ok) return err(`weights ${read.length}: ${one.error}`);
      read.push(one.value);
    }
  }
  return ok(read);
}

/** Bytes that these weights take in the file. */
export const storedBytes = (weights: readonly StoredWeights[]): number =>
  weights.reduce(
    (sum, { shape, quantization }) =>
      sum + BYTES[quantization?.dtype ?? 'float32'] * shape.reduce((product, side) => product * side, 1),
    0,
  );

function readWeights({ name, shape, dtype, quantization }: Record<string, unknown>): Result<StoredWeights, string> {
  if (typeof name !== 'string') return err(`name: expected a string, got ${quoteValue(name)}`);
  if (!isShape(shape)) return err(`shape: expected whole numbers from 1, got ${quoteValue(shape)}`);
  if (dtype !== 'float32') return err(`dtype: expected "float32", got ${quoteValue(dtype)}`);
  if (quantization === undefined) return ok({ name, shape, dtype });
  const { dtype: stored, scale, min } = (quantization ?? {}) as Record<string, unknown>;
  if (!isStored(stored) || stored === 'float32') {
    return err(`quantization: expected one of float16, uint8 and uint16, got ${quoteValue(quantization)}`);
  }
  if (stored === 'float16') return ok({ name, shape, dtype, quantization: { dtype: stored } });
  if (!isFinite(scale) || !isFinite(min)) {
    return err(`quantization: expected a scale and a least value, got ${quoteValue(quantization)}`);
  }
  return ok({ name, shape, dtype, quantization: { dtype: stored, scale, min } });
}

const isShape = (shape: unknown): shape is readonly number[] =>
  Array.isArray(shape) && shape.every((side) => Number.isInteger(side) && Number(side) >= 1);

const isStored = (dtype: unknown): dtype is StoredType => typeof dtype === 'string' && Object.hasOwn(BYTES, dtype);

const isFinite = (value: unknown): value is number => Number.isFinite(value);
