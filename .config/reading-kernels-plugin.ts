import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compileAssembly, READING_SOURCES } from '../src/recognition/kernels/compile-assembly-node.ts';
import { writeWhole } from './write-whole.ts';

const MODULE_ID = 'virtual:reading-kernels';
const RESOLVED_ID = '\0virtual:reading-kernels';

/**
 * Compiles the AssemblyScript kernels that reading uses, and serves their WebAssembly, a file with its hash, as the module
 * `virtual:reading-kernels` (typed in `src/recognition/kernels/reading-kernels-module.d.ts`).
 *
 * Needs `checkedFilesPlugin`. Workers are bundled apart: list both under `worker.plugins` too.
 */
export function readingKernelsPlugin(): Plugin {
  let wasmPath = '';
  return {
    name: 'inklens:reading-kernels',
    configResolved(config) {
      wasmPath = join(config.root, 'node_modules/.cache/inklens/reading-kernels.wasm');
    },
    resolveId: {
      filter: { id: /^virtual:reading-kernels$/ },
      handler: (id) => (id === MODULE_ID ? RESOLVED_ID : undefined),
    },
    load: {
      filter: { id: /^\0virtual:reading-kernels$/ },
      async handler() {
        await writeWhole(wasmPath, await compileAssembly([READING_SOURCES]));
        return `export { default } from ${JSON.stringify(`${wasmPath.replaceAll('\\', '/')}?checked`)};`;
      },
    },
  };
}
