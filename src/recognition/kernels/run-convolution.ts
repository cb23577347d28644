import type * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { addressOf, withScratch } from './wasm-tensor.ts';
import { withConvolution } from './with-convolution.ts';

const FLOAT = 4; // bytes

/**
 * Runs a compiled kernel of a convolution into a new tensor; all that it is handed are addresses, bytes of tfjs' heap.
 * @param scratchSize bytes that the kernel works with
 */
export function runConvolution(
  backend: BackendWasm,
  info: tf.backend_util.Conv2DInfo,
  shape: number[],
  scratchSize: (sizes: number) => number,
  kernel: (sizes: number, output: number, scratch: number) => void,
): tf.TensorInfo {
  const output = backend.makeOutput(shape, 'float32');
  withConvolution(backend, info, (sizes) =>
    withScratch(backend, Math.ceil(scratchSize(sizes) / FLOAT), (scratch) =>
      kernel(sizes, addressOf(backend, output), scratch),
    ),
  );
  return output;
}
