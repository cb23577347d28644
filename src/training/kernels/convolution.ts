import type * as tf from '@tensorflow/tfjs';
import { convolutionInfo } from '../../recognition/kernels/convolution-info.ts';
import { replaceKernel } from '../../recognition/kernels/replace-kernel.ts';
import { asWasmBackend } from '../../recognition/kernels/wasm-tensor.ts';
import { convolveByWinograd, fitsWinograd } from './winograd.ts';
import type { Assembly } from './load-assembly.ts';

/** Puts Winograd's convolution before the stock kernel, which still does what does not fit it. */
export function registerConvolution(assembly: Assembly): void {
  replaceKernel('Conv2D', (stock) => (call) => {
    const { x, filter } = call.inputs as Record<'x' | 'filter', tf.TensorInfo>;
    const info = convolutionInfo({ x, filter }, call.attrs as unknown as tf.Conv2DAttrs);
    return x.dtype === 'float32' && fitsWinograd(info)
      ? convolveByWinograd(assembly, asWasmBackend(call.backend), x, filter, info)
      : stock(call);
  });
}
