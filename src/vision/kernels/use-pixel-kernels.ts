import { PixelKernels } from './pixel-kernels.ts';

/** Gives the compiled kernels of `assembly/`. May reject: reading goes on without. */
export type LoadPixelKernels = () => Promise<WebAssembly.Module>;

let used: PixelKernels | undefined;

/** Has pictures looked at by the kernels from now on, where they run; elsewhere OpenCV does the same, later. */
export async function usePixelKernels(load: LoadPixelKernels): Promise<void> {
  try {
    used = await PixelKernels.start(await load());
  } catch {
    used = undefined; // no SIMD, or no file
  }
}

/** The kernels that are used; undefined where there are none. */
export const pixelKernels = (): PixelKernels | undefined => used;
