import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

/** A function of a compiled module: pointers in bytes and sizes, as the source's docstring in `assembly/` says. */
export type Routine = (...numbers: number[]) => void;

/** The kernels of `assembly/`, on tfjs' own heap. */
export interface Assembly {
  readonly convolveTiles: Routine;
  readonly prepareFilter: Routine;
  /** Bytes of a prepared filter. */
  readonly preparedSize: (kind: number, channels: number, filters: number) => number;
  /** Bytes of scratch for `convolveTiles`. */
  readonly tileScratch: (kind: number, sizes: number) => number;
}

/** @throws Error where tfjs' heap cannot be shared */
export async function instantiateAssembly<Exports = Assembly>(
  module: WebAssembly.Module,
  backend: BackendWasm,
): Promise<Exports> {
  // Emscripten's exports, which tfjs' types leave out.
  const { asm } = backend.wasm as unknown as { readonly asm?: { readonly memory?: unknown } };
  const memory = asm?.memory;
  if (!(memory instanceof WebAssembly.Memory)) {
    throw new Error('kernels: expected the wasm backend of tfjs to export its memory, but it does not');
  }
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  return exports as unknown as Exports;
}
