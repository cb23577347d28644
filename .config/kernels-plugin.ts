import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compileAssembly, type KernelVariant } from '../src/recognition/kernels/compile-assembly-node.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Compiles a folder of AssemblyScript, and serves its WebAssembly, a file with its hash, as the module `virtual:NAME` (typed beside the folder, in
 * `NAME-module.d.ts`).
 *
 * Needs `checkedFilesPlugin`. Workers are bundled apart: list both under `worker.plugins` too.
 * @param variant what it is for
 */
export function kernelsPlugin(name: string, sources: string, variant: KernelVariant = {}): Plugin {
  const resolved = `\0virtual:${name}`;
  let wasmPath = '';
  return {
    name: `inklens:${name}`,
    configResolved(config) {
      wasmPath = join(config.root, `node_modules/.cache/inklens/${name}.wasm`);
    },
    resolveId: {
      filter: { id: new RegExp(`^virtual:${name}$`) },
      handler: () => resolved,
    },
    load: {
      filter: { id: new RegExp(`^\\0virtual:${name}$`) },
      async handler() {
        await writeWhole(wasmPath, await compileAssembly([sources], variant));
        return `export { default } from ${JSON.stringify(`${wasmPath.replaceAll('\\', '/')}?checked`)};`;
      },
    },
  };
}
