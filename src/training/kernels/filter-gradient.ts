import type * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { chooseTiles } from '../../recognition/kernels/choose-tiles.ts';
import { runConvolution } from '../../recognition/kernels/run-convolution.ts';
import { addressOf } from '../../recognition/kernels/wasm-tensor.ts';
import type { Assembly } from './load-assembly.ts';

/** The gradient for a convolution's filter, by tiles or by the input's patches; undefined where neither works for it. */
export function filterGradient(
  assembly: Assembly,
  backend: BackendWasm,
  x: tf.TensorInfo,
  dy: tf.TensorInfo,
  info: tf.backend_util.Conv2DInfo,
): tf.TensorInfo | undefined {
  const { outChannels, dilationHeight, dilationWidth } = info;
  if (outChannels % 4 !== 0 || dilationHeight !== 1 || dilationWidth !== 1) return undefined;
  const tiled = info.strideHeight === 1 && chooseTiles(info) !== undefined;
  const [scratchSize, kernel] = tiled
    ? [assembly.tileGradientScratch, assembly.tileFilterGradient]
    : [assembly.patchScratch, assembly.patchFilterGradient];
  return runConvolution(backend, info, info.filterShape, scratchSize, (sizes, output, scratch) =>
    kernel(sizes, addressOf(backend, x), addressOf(backend, dy), output, scratch),
  );
}
