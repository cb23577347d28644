import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { registerBatchNormRelu } from './kernels/batch-norm-relu.ts';
import { registerConvolution } from './kernels/convolution.ts';
import { registerConvGradients } from './kernels/conv-gradients.ts';
import { registerMatrixProduct } from './kernels/matrix-product.ts';
import { registerMaxPoolGradient } from './kernels/max-pool-gradient.ts';
import { loadAssembly } from './kernels/load-assembly.ts';
import { asWasmBackend } from './kernels/wasm-tensor.ts';

/** Starts tfjs on the wasm backend with the gradient kernels that it lacks. */
export async function startWasmBackend(): Promise<void> {
  await tf.setBackend('wasm');
  await tf.ready();
  const assembly = await loadAssembly(asWasmBackend(tf.backend()));
  registerMatrixProduct(assembly);
  registerConvolution(assembly);
  registerConvGradients(assembly);
  registerMaxPoolGradient(assembly);
  registerBatchNormRelu(assembly);
}
