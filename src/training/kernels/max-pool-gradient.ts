import * as tf from '@tensorflow/tfjs';
import { asWasmBackend, viewFloats } from './wasm-tensor.ts';

/**
 * The gradient of max pooling for windows that do not overlap (size = stride, no padding), straight over memory; the stock kernel goes
 * through an index buffer and is many times slower. NHWC. A tie goes to the first pixel of the window.
 */
export function registerMaxPoolGradient(): void {
  if (tf.getKernel('MaxPoolGrad', 'wasm')) tf.unregisterKernel('MaxPoolGrad', 'wasm');
  tf.registerKernel({
    kernelName: 'MaxPoolGrad',
    backendName: 'wasm',
    kernelFunc: ({ inputs, backend, attrs }) => {
      const wasm = asWasmBackend(backend);
      const { dy, input, output } = inputs as Record<'dy' | 'input' | 'output', tf.TensorInfo>;
      const { filterSize, strides, pad } = attrs as unknown as tf.MaxPoolGradAttrs;
      const info = tf.backend_util.computePool2DInfo(
        input.shape as [number, number, number, number],
        filterSize,
        strides,
        1,
        pad,
      );
      const { filterHeight: size, padInfo } = info;
      if (
        size !== info.filterWidth ||
        size !== info.strideHeight ||
        size !== info.strideWidth ||
        padInfo.top ||
        padInfo.left ||
        padInfo.bottom ||
        padInfo.right
      ) {
        throw new RangeError(
          `MaxPoolGrad: expected square windows that do not overlap, got ${String(filterSize)} by ${String(strides)}`,
        );
      }
      const dx = wasm.makeOutput(input.shape, 'float32');
      const x = viewFloats(wasm, input);
      const y = viewFloats(wasm, output);
      const slope = viewFloats(wasm, dy);
      const out = viewFloats(wasm, dx).fill(0);
      const { batchSize, outHeight, outWidth, inHeight, inWidth, inChannels: channels } = info;
      let o = 0;
      for (let n = 0; n < batchSize; n++) {
        for (let row = 0; row < outHeight; row++) {
          for (let column = 0; column < outWidth; column++) {
            const corner = ((n * inHeight + row * size) * inWidth + column * size) * channels;
            for (let c = 0; c < channels; c++, o++) {
              out[findMaximum(x, corner + c, y[o], size, inWidth * channels, channels)] = slope[o];
            }
          }
        }
      }
      return dx;
    },
  });
}

function findMaximum(
  x: Float32Array,
  corner: number,
  maximum: number,
  size: number,
  rowStep: number,
  step: number,
): number {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const at = corner + i * rowStep + j * step;
      if (x[at] === maximum) return at;
    }
  }
  return corner;
}
