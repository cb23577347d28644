import type * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { viewIntegers, withScratch } from './wasm-tensor.ts';

const LENGTH = 22; // 32-bit numbers of a `Convolution` of assembly/convolution.ts
const PLANES = [0, 0]; // where they lie: the kernels' own

/** Runs `body` with the address of the sizes of a convolution, or of a pooling, as the compiled kernels read them. */
export function withConvolution<T>(
  backend: BackendWasm,
  info: tf.backend_util.Conv2DInfo,
  body: (sizes: number) => T,
): T {
  return withScratch(backend, LENGTH, (address) => {
    viewIntegers(backend, address, LENGTH).set([
      ...[info.inHeight, info.inWidth, info.inChannels, info.padInfo.top, info.padInfo.left, ...PLANES],
      ...[info.outHeight, info.outWidth, info.outChannels, 0, 0, ...PLANES],
      ...[info.batchSize, info.filterHeight, info.filterWidth, info.strideHeight, info.strideWidth],
    ]);
    return body(address);
  });
}
