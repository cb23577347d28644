import * as tf from '@tensorflow/tfjs';

/** Registers a kernel with the wasm backend; one of that name gives way to it. */
export function setKernel(kernelName: string, kernelFunc: tf.KernelFunc): void {
  if (tf.getKernel(kernelName, 'wasm')) tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({ kernelName, backendName: 'wasm', kernelFunc });
}
