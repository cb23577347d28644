import type * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { runWinograd } from './winograd.ts';
import type { Assembly } from './load-assembly.ts';

/** The gradient for the filter of a convolution that fits Winograd's way. */
export function filterGradientByWinograd(
  assembly: Assembly,
  backend: BackendWasm,
  x: tf.TensorInfo,
  dy: tf.TensorInfo,
  info: tf.backend_util.Conv2DInfo,
): tf.TensorInfo {
  return runWinograd(assembly, assembly.winogradFilterGradient, backend, [x, dy], info, info.filterShape);
}
