import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { registerBatchNormRelu } from './batch-norm-relu.ts';
import { registerConvolution } from './convolution.ts';
import { registerConvGradients } from './conv-gradients.ts';
import { registerMatrixProduct } from './matrix-product.ts';
import { registerMaxPoolGradient } from './max-pool-gradient.ts';
import { loadAssembly } from './load-assembly.ts';
import { asWasmBackend } from '../../recognition/kernels/wasm-tensor.ts';

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
