import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { splitOpenCv } from './split-opencv.ts';
import { writeWhole } from './write-whole.ts';

const MODULE_ID = 'virtual:opencv';
const RESOLVED_ID = '\0virtual:opencv';

/**
 * Serves OpenCV.js as the module `virtual:opencv` (typed in `src/vision/opencv-module.d.ts`): its glue code, and its
 * WebAssembly as a hashed file that the browser compiles while it streams in. As published, the binary sits in the
 * script as a string: more bytes, parsed as text first, and compiled only afterwards.
 *
 * Workers are bundled apart: list it under `worker.plugins` too.
 */
export function openCvPlugin(): Plugin {
  let cacheDir = '';
  return {
    name: 'inklens:opencv',
    configResolved(config) {
      cacheDir = join(config.root, 'node_modules/.cache/inklens');
    },
    resolveId: {
      filter: { id: /^virtual:opencv$/ },
      handler: (id) => (id === MODULE_ID ? RESOLVED_ID : undefined),
    },
    load: {
      filter: { id: /^\0virtual:opencv$/ },
      async handler() {
        const scriptPath = createRequire(import.meta.url).resolve('@techstark/opencv-js');
        const { code, wasm } = splitOpenCv(await readFile(scriptPath, 'utf8'));
        const wasmPath = join(cacheDir, 'opencv.wasm');
        await writeWhole(wasmPath, wasm);
        return [
          `import wasmUrl from ${JSON.stringify(`${wasmPath.replaceAll('\\', '/')}?url`)};`,
          'export { wasmUrl };',
          `export const wasmBytes = ${wasm.byteLength};`,
          code,
        ].join('\n');
      },
    },
  };
}
