import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?checked';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?checked';
import * as tf from '@tensorflow/tfjs';
import type { FileFault } from '../../core/checked-file.ts';
import { ok, type Result } from '../../core/result.ts';
import { takeChecked } from './take-checked.ts';

/**
 * Fetches the WebAssembly of TensorFlow.js' backend, the variant that this device can run, and hands it to the backend, which would fetch it
 * unchecked by itself.
 */
export async function provideTfjsWasm(): Promise<Result<void, FileFault>> {
  const hasSimd = await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT');
  const taken = await takeChecked(
    hasSimd ? simd : plain,
    async (response) => new Blob([await response.arrayBuffer()], { type: 'application/wasm' }),
  );
  if (!taken.ok) return taken;
  const url = URL.createObjectURL(taken.value);
  // It asks for one of them alone, but wants an address for each.
  setWasmPaths({
    'tfjs-backend-wasm.wasm': url,
    'tfjs-backend-wasm-simd.wasm': url,
    'tfjs-backend-wasm-threaded-simd.wasm': url,
  });
  return ok(undefined);
}
