import { compileAssembly, READING_SOURCES } from './compile-assembly-node.ts';
import { hasRelaxedSimd } from './has-relaxed-simd.ts';

/** Loads the kernels in Node. Compiled on first use. */
export async function loadKernelsNode(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await compileAssembly([READING_SOURCES], { relaxed: hasRelaxedSimd() }));
}
