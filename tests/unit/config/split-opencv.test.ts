import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { splitOpenCv } from '../../../.config/split-opencv.ts';
import type { OpenCv } from '../../../src/vision/opencv.ts';

type CreateOpenCv = (moduleArg: {
  instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object;
}) => Promise<OpenCv>;

let script: string;

beforeAll(async () => {
  script = await readFile(createRequire(import.meta.url).resolve('@techstark/opencv-js'), 'utf8');
});

describe('splitOpenCv', () => {
  test('cuts the installed package into a module and a binary that work together', async () => {
    const { code, wasm } = splitOpenCv(script);
    const module = await WebAssembly.compile(wasm);
    const glue = (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as {
      default: CreateOpenCv;
    };
    const cv = await glue.default({
      instantiateWasm(imports, receive) {
        void WebAssembly.instantiate(module, imports).then(receive);
        return {};
      },
    });

    const step = new cv.Mat(8, 8, cv.CV_8UC1, new cv.Scalar(200));
    step.data.fill(20, 32); // the lower half is dark
    const binary = new cv.Mat();
    cv.threshold(step, binary, 100, 255, cv.THRESH_BINARY_INV);
    expect(cv.countNonZero(binary)).toBe(32);
    step.delete();
    binary.delete();
  });

  test('leaves nothing in the module that only Node has', () => {
    const { code, wasm } = splitOpenCv(script);
    expect(code).not.toContain('ENVIRONMENT_IS_NODE');
    expect(code.length).toBeLessThan(300_000);
    expect(wasm.byteLength).toBeGreaterThan(5_000_000);
  });

  test.each([
    ['another wrapper', (text: string) => text.replace('var cv=(()=>{', 'var opencv=(()=>{')],
    ['no binary in it', (text: string) => text.replace("binaryDecode('", "fetchBinary('")],
    ['another binary', (text: string) => text.replace("binaryDecode('", "binaryDecode('x")],
    ['another check for Node', (text: string) => text.replace('var ENVIRONMENT_IS_NODE=', 'var IS_NODE=')],
  ])('refuses a script with %s', (_, change) => {
    expect(() => splitOpenCv(change(script))).toThrow('opencv.js has changed its shape');
  });
});
