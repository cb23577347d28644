import type * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { Assembly } from './load-assembly.ts';
import { addressOf, withScratch } from '../../recognition/kernels/wasm-tensor.ts';

type ConvolutionInfo = tf.backend_util.Conv2DInfo;

const FLOAT = 4; // bytes

/** Whether a convolution's filter gradient can be had from its input's patches. */
export const fitsPatches = ({ outChannels, dilationHeight, dilationWidth }: ConvolutionInfo): boolean =>
  outChannels % 4 === 0 && dilationHeight === 1 && dilationWidth === 1;

/** The gradient for the filter. */
export function filterGradientByPatches(
  assembly: Assembly,
  backend: BackendWasm,
  x: tf.TensorInfo,
  dy: tf.TensorInfo,
  info: ConvolutionInfo,
): tf.TensorInfo {
  const { filterHeight, filterWidth, inChannels, outChannels } = info;
  const output = backend.makeOutput(info.filterShape, 'float32');
  const addresses = [x, dy, output].map((tensor) => addressOf(backend, tensor));
  const bytes = assembly.patchScratch(filterHeight * filterWidth * inChannels, outChannels);
  withScratch(backend, bytes / FLOAT, (scratch) => {
    assembly.patchFilterGradient(
      ...addresses,
      ...[info.batchSize, info.inHeight, info.inWidth, inChannels],
      ...[info.outHeight, info.outWidth, outChannels],
      ...[info.padInfo.top, info.padInfo.left],
      ...[filterHeight, filterWidth, info.strideHeight, info.strideWidth],
      scratch,
    );
  });
  return output;
}
