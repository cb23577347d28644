import { compileAssembly } from '../recognition/kernels/compile-assembly-node.ts';
import { PIXEL_SOURCES } from '../vision/kernels/pixel-sources-node.ts';

/** Loads the kernels that look at pixels in Node. Compiled on first use. @param shared for memory that threads share */
export async function loadPixelKernelsNode(shared = false): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await compileAssembly([PIXEL_SOURCES], { shared }));
}
