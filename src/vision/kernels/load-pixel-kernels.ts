import plain from 'virtual:pixel-kernels';
import shared from 'virtual:pixel-kernels-shared';
import type { LoadChecked } from '../../core/checked-file.ts';

/**
 * Loads the kernels, which the build has compiled, in the browser's worker.
 * @param isShared for memory that threads may share
 * @throws Error where they can't be had
 */
export async function loadPixelKernels(
  load: LoadChecked<WebAssembly.Module>,
  isShared: boolean,
): Promise<WebAssembly.Module> {
  const module = await load(isShared ? shared : plain);
  if (!module.ok) throw new Error(module.error.message);
  return module.value;
}
