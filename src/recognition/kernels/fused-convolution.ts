import type * as tf from '@tensorflow/tfjs';
import { convolutionInfo } from './convolution-info.ts';
import type { Assembly } from './instantiate-assembly.ts';
import { replaceKernel, restoreKernel } from './replace-kernel.ts';
import { addressOf, asWasmBackend } from './wasm-tensor.ts';
import { convolveByWinograd, fitsWinograd } from './winograd.ts';

const KERNEL = 'FusedConv2D';

/** The least that each activation lets through. */
const LEAST: Readonly<Partial<Record<string, number>>> = { linear: -Infinity, relu: 0 };

interface Inputs {
  readonly x: tf.TensorInfo;
  readonly filter: tf.TensorInfo;
  readonly bias?: tf.TensorInfo;
}

/**
 * Puts Winograd's convolution with bias and ReLU before the stock kernel, which still does what does not fit it: float32, one bias a
 * filter, ReLU or no activation, and a shape that `fitsWinograd`.
 */
export function registerFusedConvolution(assembly: Assembly): void {
  replaceKernel(KERNEL, (stock) => (call) => {
    const { x, filter, bias } = call.inputs as unknown as Inputs;
    const attrs = call.attrs as unknown as tf.FusedConv2DAttrs;
    const least = LEAST[attrs.activation];
    const info = convolutionInfo({ x, filter }, attrs);
    if (x.dtype !== 'float32' || least === undefined || !fitsWinograd(info)) return stock(call);
    if (bias?.shape.join() !== `${info.outChannels}`) return stock(call);
    const backend = asWasmBackend(call.backend);
    const output = convolveByWinograd(assembly, backend, x, filter, info);
    const pixels = info.batchSize * info.outHeight * info.outWidth;
    assembly.addBias(addressOf(backend, output), addressOf(backend, bias), pixels, info.outChannels, least);
    return output;
  });
}

/** Goes back to the stock kernel. */
export const restoreFusedConvolution = (): void => restoreKernel(KERNEL);
