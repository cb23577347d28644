import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { splitOpenCv } from './split-opencv.ts';
import { trimOpenCv } from './trim-opencv.ts';
import { writeWhole } from './write-whole.ts';

const MODULE_ID = 'virtual:opencv';
const RESOLVED_ID = '\0virtual:opencv';

/**
 * Serves OpenCV.js as the module `virtual:opencv` (typed in `src/vision/opencv-module.d.ts`): its glue code, and its WebAssembly as
 * hashed files that the browser compiles while they stream in: what reading calls of it, and the whole. As published, the binary
 * sits in the script as a string: more bytes, parsed as text first, and compiled only afterwards.
 *
 * Needs `checkedFilesPlugin`. Workers are bundled apart: list both under `worker.plugins` too.
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
        const write = async (name: string, bytes: Uint8Array) => {
          const path = join(cacheDir, name);
          await writeWhole(path, bytes);
          return JSON.stringify(`${path.replaceAll('\\', '/')}?checked`);
        };
        return [
          `export { default as calledWasm } from ${await write('opencv.wasm', trimOpenCv(wasm))};`,
          `export { default as completeWasm } from ${await write('opencv-complete.wasm', wasm)};`,
          code,
        ].join('\n');
      },
    },
  };
}
