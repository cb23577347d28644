import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { compileAssembly } from './compile-assembly.ts';

/** A function of the compiled module: pointers in bytes and sizes, as the source's docstring in `assembly/` says. */
type Routine = (...numbers: number[]) => void;

type RoutineName =
  | 'addTransposedProduct'
  | 'batchNormRelu'
  | 'batchNormReluGradient'
  | 'maxPoolGradient'
  | 'multiplyMatrices'
  | 'patchFilterGradient'
  | 'spreadMap'
  | 'turnFilter'
  | 'winogradConvolution'
  | 'winogradFilterGradient';

/** The kernels of `assembly/`, on tfjs' own heap. */
export type Assembly = Readonly<Record<RoutineName, Routine>> & {
  /** Bytes of scratch for Winograd's routines. */
  readonly winogradScratch: (tilesAnImage: number, channels: number, filters: number) => number;
  /** Bytes of scratch for `patchFilterGradient`. */
  readonly patchScratch: (patch: number, filters: number) => number;
};

/** @throws Error where tfjs' heap cannot be shared or the sources do not compile */
export async function loadAssembly(backend: BackendWasm): Promise<Assembly> {
  // Emscripten's exports, which tfjs' types leave out.
  const { asm } = backend.wasm as unknown as { readonly asm?: { readonly memory?: unknown } };
  const memory = asm?.memory;
  if (!(memory instanceof WebAssembly.Memory)) {
    throw new Error('kernels: expected the wasm backend of tfjs to export its memory, but it does not');
  }
  const module = await WebAssembly.compile(await compileAssembly());
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  return exports as unknown as Assembly;
}
