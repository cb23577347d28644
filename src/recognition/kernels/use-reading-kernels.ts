import * as tf from '@tensorflow/tfjs';
import { registerFusedConvolution, restoreFusedConvolution } from './fused-convolution.ts';
import { instantiateAssembly } from './instantiate-assembly.ts';
import { asWasmBackend } from './wasm-tensor.ts';

/** Gives the compiled kernels of `assembly/`. May reject: reading goes on without. */
export type LoadKernels = () => Promise<WebAssembly.Module>;

/**
 * Puts our kernels in the place of stock ones on the wasm backend that tfjs now uses.
 *
 * @returns what puts the stock ones back; nothing where ours can't run here: no SIMD, a heap that can't be shared, no module.
 */
export async function useReadingKernels(load: LoadKernels): Promise<(() => void) | undefined> {
  try {
    const backend = asWasmBackend(tf.backend());
    registerFusedConvolution(await instantiateAssembly(await load(), backend), backend);
    return restoreFusedConvolution;
  } catch {
    return undefined; // The stock kernels give the same answers, later.
  }
}
