import * as tf from '@tensorflow/tfjs';
import type { Assembly } from './load-assembly.ts';
import { setKernel } from './set-kernel.ts';
import { addressOf, asWasmBackend } from '../../recognition/kernels/wasm-tensor.ts';
import { withConvolution } from '../../recognition/kernels/with-convolution.ts';

/**
 * The gradient of max pooling, any windows, straight over memory; the stock kernel goes through an index buffer and is many times
 * slower. NHWC, no dilation. A tie goes to the first pixel of the window.
 */
export function registerMaxPoolGradient(assembly: Assembly): void {
  setKernel('MaxPoolGrad', ({ inputs, backend, attrs }) => {
    const wasm = asWasmBackend(backend);
    const { dy, input, output } = inputs as Record<'dy' | 'input' | 'output', tf.TensorInfo>;
    const { filterSize, strides, pad, dimRoundingMode } = attrs as unknown as tf.MaxPoolGradAttrs;
    const shape = input.shape as [number, number, number, number];
    const info = tf.backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode);
    const dx = wasm.makeOutput(shape, 'float32');
    withConvolution(wasm, info, (sizes) =>
      assembly.maxPoolGradient(sizes, ...[input, output, dy, dx].map((tensor) => addressOf(wasm, tensor))),
    );
    return dx;
  });
}
