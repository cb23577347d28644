import * as tf from '@tensorflow/tfjs';
import type { Assembly } from './load-assembly.ts';
import { replaceKernel } from './replace-kernel.ts';
import { asWasmBackend } from './wasm-tensor.ts';
import { convolveByWinograd, fitsWinograd } from './winograd.ts';

type Shape = [number, number, number, number];

/** Puts Winograd's convolution before the stock kernel, which still does what does not fit it. */
export function registerConvolution(assembly: Assembly): void {
  replaceKernel('Conv2D', (stock) => (call) => {
    const { x, filter } = call.inputs as Record<'x' | 'filter', tf.TensorInfo>;
    const { strides, pad, dataFormat, dilations, dimRoundingMode } = call.attrs as unknown as tf.Conv2DAttrs;
    const info = tf.backend_util.computeConv2DInfo(
      x.shape as Shape,
      filter.shape as Shape,
      strides,
      dilations,
      pad,
      dimRoundingMode,
      false,
      tf.backend_util.convertConv2DDataFormat(dataFormat),
    );
    return x.dtype === 'float32' && fitsWinograd(info)
      ? convolveByWinograd(assembly, asWasmBackend(call.backend), x, filter, info)
      : stock(call);
  });
}
