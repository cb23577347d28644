import type * as tf from '@tensorflow/tfjs';
import { chooseTiles, FOUR, SEVEN } from '../../recognition/kernels/choose-tiles.ts';
import { convolutionInfo } from '../../recognition/kernels/convolution-info.ts';
import { convolveTiles } from '../../recognition/kernels/convolve-tiles.ts';
import { prepareFilter } from '../../recognition/kernels/prepare-filter.ts';
import { replaceKernel } from '../../recognition/kernels/replace-kernel.ts';
import { addressOf, asWasmBackend, viewFloats, withScratch } from '../../recognition/kernels/wasm-tensor.ts';
import type { Assembly } from './load-assembly.ts';

/** Puts reading's convolution by tiles, without bias and activation, before the stock kernel, which still does what does not fit it. */
export function registerConvolution(assembly: Assembly): void {
  replaceKernel('Conv2D', (stock) => (call) => {
    const { x, filter } = call.inputs as Record<'x' | 'filter', tf.TensorInfo>;
    const info = convolutionInfo({ x, filter }, call.attrs as unknown as tf.Conv2DAttrs);
    const tiles = chooseTiles(info);
    if (x.dtype !== 'float32' || tiles === undefined) return stock(call);
    const kind = tiles === SEVEN ? FOUR : tiles; // which round to a third of the error
    const backend = asWasmBackend(call.backend);
    const prepared = prepareFilter(assembly, backend, filter, kind);
    try {
      return withScratch(backend, info.outChannels, (bias) => {
        viewFloats(backend, bias, info.outChannels).fill(0);
        const weights = addressOf(backend, prepared);
        return convolveTiles(assembly, backend, kind, { x, weights, bias, least: -Infinity }, info);
      });
    } finally {
      backend.disposeData(prepared.dataId);
    }
  });
}
