import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs';

/** What a kernel function is handed as its backend: tfjs types it as `unknown`. */
export function asWasmBackend(backend: unknown): BackendWasm {
  return backend as BackendWasm;
}

/**
 * A view, not a copy, of a float tensor's memory. It is good only until the next allocation, which may move the heap:
 * make all outputs first, then take the views.
 */
export function viewFloats(backend: BackendWasm, tensor: TensorInfo): Float32Array {
  const { memoryOffset } = backend.dataIdMap.get(tensor.dataId);
  const length = tensor.shape.reduce((product, size) => product * size, 1);
  // Emscripten's heap, which tfjs' types leave out.
  const { HEAPU8 } = backend.wasm as unknown as { HEAPU8: Uint8Array };
  return new Float32Array(HEAPU8.buffer, memoryOffset, length);
}
