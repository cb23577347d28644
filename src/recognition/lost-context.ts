import * as tf from '@tensorflow/tfjs';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';

/** Whether tfjs computes on a WebGL context that the system has taken back: it goes on, and all its answers are void. */
export const hasLostContext = (): boolean => webglContext()?.isContextLost() ?? false;

/** Tells when the system takes back the context that tfjs computes on: what it is computing then may never come. */
export function watchContext(onLost: () => void): void {
  // What a worker's types do not know of.
  const context = webglContext() as (WebGLRenderingContext & { readonly canvas: EventTarget }) | undefined;
  context?.canvas.addEventListener('webglcontextlost', onLost, { once: true });
}

const webglContext = (): WebGLRenderingContext | undefined =>
  tf.getBackend() === 'webgl' ? (tf.backend() as MathBackendWebGL).gpgpu.gl : undefined;
