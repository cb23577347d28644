import * as tf from '@tensorflow/tfjs';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';

/** Whether tfjs computes on a WebGL context that the system has taken back: it goes on, and all its answers are void. */
export function hasLostContext(): boolean {
  return tf.getBackend() === 'webgl' && (tf.backend() as MathBackendWebGL).gpgpu.gl.isContextLost();
}
