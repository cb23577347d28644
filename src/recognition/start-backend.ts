import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';

/**
 * Backends in the order in which they are tried. On a net this small wasm is as fast as WebGL on phones, starts at once, and computes in full
 * precision; WebGL is for devices without WebAssembly SIMD, cpu for those with neither.
 */
export const BACKENDS = ['wasm', 'webgl', 'cpu'] as const;

// TensorFlow.js would take its build with threads wherever a page is isolated from others. On a net this small they cost more than they
// bring, and our own kernels need a heap that is not shared.
tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);

export type BackendName = (typeof BACKENDS)[number];

/** Makes tfjs use this backend. False where the device lacks it. */
export async function startBackend(name: BackendName): Promise<boolean> {
  try {
    if (name === 'webgl') await import('@tensorflow/tfjs-backend-webgl'); // few devices need it
    if (!(await tf.setBackend(name))) return false;
    await tf.ready();
    return true;
  } catch {
    return false; // tfjs throws where a backend's start fails, and says why on the console
  }
}
