import { compileAssembly } from '../recognition/kernels/compile-assembly-node.ts';
import { PIXEL_SOURCES } from '../vision/kernels/pixel-sources-node.ts';

/** Loads the kernels that look at pixels in Node. Compiled on first use. */
export async function loadPixelKernelsNode(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await compileAssembly([PIXEL_SOURCES]));
}
