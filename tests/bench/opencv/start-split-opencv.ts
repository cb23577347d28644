import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { splitOpenCv } from '../../../.config/split-opencv.ts';
import type { OpenCv } from '../../../src/vision/opencv.ts';

/** OpenCV as the build takes it apart. */
export async function splitInstalledOpenCv(): Promise<ReturnType<typeof splitOpenCv>> {
  return splitOpenCv(await readFile(createRequire(import.meta.url).resolve('@techstark/opencv-js'), 'utf8'));
}

/** Starts OpenCV's glue code, in Node, with another binary than its own. */
export async function startSplitOpenCv(
  code: string,
  wasm: Uint8Array<ArrayBuffer>,
): Promise<{ readonly cv: OpenCv; readonly instance: WebAssembly.Instance }> {
  const { default: create } = (await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  )) as typeof import('virtual:opencv');
  const module = await WebAssembly.compile(wasm);
  let instance: WebAssembly.Instance | undefined;
  const cv = await create({
    instantiateWasm(imports, receive) {
      instance = new WebAssembly.Instance(module, imports);
      receive(instance);
      return {};
    },
  });
  if (!instance) throw new Error('OpenCV started without its binary');
  return { cv, instance };
}
