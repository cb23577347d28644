import plain from 'virtual:reading-kernels';
import relaxed from 'virtual:reading-kernels-relaxed';
import type { LoadChecked } from '../../core/checked-file.ts';
import { hasRelaxedSimd } from './has-relaxed-simd.ts';

/** Loads those of the kernels, which the build has compiled, that this engine can run, in the browser's worker. @throws Error where they can't be had */
export async function loadKernels(load: LoadChecked<WebAssembly.Module>): Promise<WebAssembly.Module> {
  const module = await load(hasRelaxedSimd() ? relaxed : plain);
  if (!module.ok) throw new Error(module.error.message);
  return module.value;
}
