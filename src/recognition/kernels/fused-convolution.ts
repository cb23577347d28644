import type * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { chooseTiles } from './choose-tiles.ts';
import { convolutionInfo } from './convolution-info.ts';
import { convolveTiles } from './convolve-tiles.ts';
import type { Assembly } from './instantiate-assembly.ts';
import { PreparedFilters } from './prepared-filters.ts';
import { replaceKernel, restoreKernel } from './replace-kernel.ts';
import { addressOf } from './wasm-tensor.ts';

const KERNEL = 'FusedConv2D';

/** The least that each activation lets through. */
const LEAST: Readonly<Partial<Record<string, number>>> = { linear: -Infinity, relu: 0 };

interface Inputs {
  readonly x: tf.TensorInfo;
  readonly filter: tf.TensorInfo;
  readonly bias?: tf.TensorInfo;
}

let filters: PreparedFilters | undefined;

/**
 * Puts the convolution by tiles with bias and ReLU before the stock kernel, which still does what does not fit it: float32, one bias a
 * filter, ReLU or no activation, and a shape that `chooseTiles` has tiles for.
 */
export function registerFusedConvolution(assembly: Assembly, backend: BackendWasm): void {
  const prepared = (filters ??= new PreparedFilters(assembly, backend));
  replaceKernel(KERNEL, (stock) => (call) => {
    const { x, filter, bias } = call.inputs as unknown as Inputs;
    const attrs = call.attrs as unknown as tf.FusedConv2DAttrs;
    const least = LEAST[attrs.activation];
    const info = convolutionInfo({ x, filter }, attrs);
    const kind = chooseTiles(info);
    if (x.dtype !== 'float32' || least === undefined || kind === undefined) return stock(call);
    if (bias?.shape.join() !== `${info.outChannels}`) return stock(call);
    const weights = prepared.addressOf(filter, kind);
    return convolveTiles(assembly, backend, kind, { x, weights, bias: addressOf(backend, bias), least }, info);
  });
}

/** Goes back to the stock kernel. */
export function restoreFusedConvolution(): void {
  restoreKernel(KERNEL);
  filters?.forget();
  filters = undefined;
}
