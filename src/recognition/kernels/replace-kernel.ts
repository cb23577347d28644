import * as tf from '@tensorflow/tfjs';

/** Stock kernel functions of the wasm backend that others stand in the place of. */
const replaced = new Map<string, tf.KernelFunc>();

/** Puts a kernel, made from the stock one, in its place on the wasm backend; only once, however often it is called. */
export function replaceKernel(kernelName: string, replace: (stock: tf.KernelFunc) => tf.KernelFunc): void {
  if (replaced.has(kernelName)) return;
  const { kernelFunc } = tf.getKernel(kernelName, 'wasm');
  replaced.set(kernelName, kernelFunc);
  register(kernelName, replace(kernelFunc));
}

/** Puts the stock kernel back where another stands in its place. */
export function restoreKernel(kernelName: string): void {
  const stock = replaced.get(kernelName);
  if (!stock) return;
  replaced.delete(kernelName);
  register(kernelName, stock);
}

function register(kernelName: string, kernelFunc: tf.KernelFunc): void {
  const kernel = tf.getKernel(kernelName, 'wasm');
  tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({ ...kernel, kernelFunc });
}
