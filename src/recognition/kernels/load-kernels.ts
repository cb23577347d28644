import { wasmUrl } from 'virtual:reading-kernels';

/** Loads the kernels, which the build has compiled, in the browser's worker. */
export async function loadKernels(): Promise<WebAssembly.Module> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`${wasmUrl}: expected a WebAssembly file, got HTTP status ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
}
