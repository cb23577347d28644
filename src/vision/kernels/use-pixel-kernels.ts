import { PixelKernels } from './pixel-kernels.ts';

/** Gives the compiled kernels of `assembly/`, for memory of their own or for memory that threads may share. May reject: reading goes on without. */
export type LoadPixelKernels = (isShared: boolean) => Promise<WebAssembly.Module>;

let used: PixelKernels | undefined;

/**
 * Has pictures looked at by the kernels from now on, where they run; elsewhere OpenCV does the same, later.
 * @param mayShare whether the host lets threads share memory
 */
export async function usePixelKernels(load: LoadPixelKernels, mayShare = false): Promise<void> {
  used?.close();
  used = (mayShare ? await start(load, true) : undefined) ?? (await start(load, false));
}

/** @returns nothing where there is no SIMD, no such memory, or no file */
async function start(load: LoadPixelKernels, isShared: boolean): Promise<PixelKernels | undefined> {
  try {
    return await PixelKernels.start(await load(isShared), isShared);
  } catch {
    return undefined;
  }
}

/** The kernels that are used; undefined where there are none, or none that work any more. */
export const pixelKernels = (): PixelKernels | undefined => (used?.isBroken ? undefined : used);
