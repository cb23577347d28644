import wasm from 'virtual:pixel-kernels';
import type { LoadChecked } from '../../core/checked-file.ts';

/** Loads the kernels, which the build has compiled, in the browser's worker. @throws Error where they can't be had */
export async function loadPixelKernels(load: LoadChecked<WebAssembly.Module>): Promise<WebAssembly.Module> {
  const module = await load(wasm);
  if (!module.ok) throw new Error(module.error.message);
  return module.value;
}
