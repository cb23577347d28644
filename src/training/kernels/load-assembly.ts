import { fileURLToPath } from 'node:url';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { compileAssembly, READING_SOURCES } from '../../recognition/kernels/compile-assembly-node.ts';
import {
  instantiateAssembly,
  type Assembly as ReadingAssembly,
  type Routine,
} from '../../recognition/kernels/instantiate-assembly.ts';

const SOURCES = fileURLToPath(new URL('./assembly', import.meta.url));

type RoutineName =
  | 'addTransposedProduct'
  | 'batchNormRelu'
  | 'batchNormReluGradient'
  | 'maxPoolGradient'
  | 'multiplyMatrices'
  | 'patchFilterGradient'
  | 'spreadMap'
  | 'tileFilterGradient'
  | 'turnFilter';

/** The kernels of `assembly/`, and those of reading, on tfjs' own heap. */
export interface Assembly extends ReadingAssembly, Readonly<Record<RoutineName, Routine>> {
  /** Bytes of scratch for `patchFilterGradient`. */
  readonly patchScratch: (sizes: number) => number;
  /** Bytes of scratch for `tileFilterGradient`. */
  readonly tileGradientScratch: (sizes: number) => number;
}

/** @throws Error where tfjs' heap cannot be shared or the sources do not compile */
export async function loadAssembly(backend: BackendWasm): Promise<Assembly> {
  return instantiateAssembly<Assembly>(await WebAssembly.compile(await compileTrainingAssembly()), backend);
}

/** The bytes of the module, from the cache where it is there. */
export const compileTrainingAssembly = (): Promise<Uint8Array<ArrayBuffer>> =>
  compileAssembly([SOURCES, READING_SOURCES]);
