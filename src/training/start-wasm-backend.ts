import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { registerBatchNormRelu } from './kernels/batch-norm-relu.ts';
import { registerConvGradients } from './kernels/conv-gradients.ts';
import { registerMaxPoolGradient } from './kernels/max-pool-gradient.ts';

/** Starts tfjs on the wasm backend with the gradient kernels that it lacks. */
export async function startWasmBackend(): Promise<void> {
  await tf.setBackend('wasm');
  await tf.ready();
  registerConvGradients();
  registerMaxPoolGradient();
  registerBatchNormRelu();
}
