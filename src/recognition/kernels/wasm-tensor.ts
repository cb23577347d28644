import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs';

/** What a kernel function is handed as its backend: tfjs types it as `unknown`. */
export function asWasmBackend(backend: unknown): BackendWasm {
  return backend as BackendWasm;
}

/** Where a tensor's numbers lie in tfjs' heap, bytes. */
export function addressOf(backend: BackendWasm, tensor: Pick<TensorInfo, 'dataId'>): number {
  return backend.dataIdMap.get(tensor.dataId).memoryOffset;
}

/**
 * A view, not a copy, of float32 numbers in tfjs' heap. It is good only until the next allocation, which may move the heap:
 * make all outputs first, then take the views.
 */
export function viewFloats(backend: BackendWasm, address: number, length: number): Float32Array {
  return new Float32Array(heapOf(backend), address, length);
}

/** The same of whole numbers of 32 bits. */
export function viewIntegers(backend: BackendWasm, address: number, length: number): Int32Array {
  return new Int32Array(heapOf(backend), address, length);
}

/** Emscripten's heap, which tfjs' types leave out. */
const heapOf = ({ wasm }: BackendWasm): ArrayBufferLike => (wasm as unknown as { HEAPU8: Uint8Array }).HEAPU8.buffer;

/** Runs `body` with the address of `length` float32 numbers of tfjs' heap, of any value, which are free again afterwards. */
export function withScratch<T>(backend: BackendWasm, length: number, body: (address: number) => T): T {
  const scratch = backend.makeOutput([length], 'float32');
  try {
    return body(addressOf(backend, scratch));
  } finally {
    backend.disposeData(scratch.dataId);
  }
}
