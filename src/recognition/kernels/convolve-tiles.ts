import type * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TileKind } from './choose-tiles.ts';
import type { Assembly } from './instantiate-assembly.ts';
import { runConvolution } from './run-convolution.ts';
import { addressOf } from './wasm-tensor.ts';

/** What is convolved, by addresses in tfjs' heap, bytes. */
export interface TileOperands {
  readonly x: tf.TensorInfo;
  /** Address of a filter that `PreparedFilters` has prepared. */
  readonly weights: number;
  /** Address of a number for each filter. */
  readonly bias: number;
  /** The least number that is let through: 0 is ReLU, −∞ nothing. */
  readonly least: number;
}

/** A convolution by tiles of a kind that `chooseTiles` has chosen. */
export function convolveTiles(
  assembly: Assembly,
  backend: BackendWasm,
  kind: TileKind,
  { x, weights, bias, least }: TileOperands,
  info: tf.backend_util.Conv2DInfo,
): tf.TensorInfo {
  return runConvolution(
    backend,
    info,
    info.outShape,
    (sizes) => assembly.tileScratch(kind, sizes),
    (sizes, output, scratch) =>
      assembly.convolveTiles(kind, sizes, addressOf(backend, x), weights, bias, least, output, scratch),
  );
}
