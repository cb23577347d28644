import * as tf from '@tensorflow/tfjs';

const replaced = new Set<string>();

/** Puts a kernel, made from the stock one, in its place on the wasm backend; only once, however often it is called. */
export function replaceKernel(kernelName: string, replace: (stock: tf.KernelFunc) => tf.KernelFunc): void {
  if (replaced.has(kernelName)) return;
  replaced.add(kernelName);
  const stock = tf.getKernel(kernelName, 'wasm');
  tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({ ...stock, kernelFunc: replace(stock.kernelFunc) });
}
