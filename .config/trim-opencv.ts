import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keepFunctions } from './wasm/keep-functions.ts';
import { parseRanges } from './wasm/number-ranges.ts';

/** What `npm run trim:opencv` found, in `opencv-functions.json`. */
export interface OpenCvFunctions {
  /** SHA-256 of the binary that the numbers belong to, hexadecimal. */
  readonly wasmSha256: string;
  /** Indexes of the functions that reading calls, as ranges. */
  readonly called: string;
}

/**
 * OpenCV's WebAssembly with those functions alone that reading calls: a fifth of the whole. To call another one traps, and the reader
 * then goes on with the whole.
 *
 * @throws Error where the list is about another binary, as after an update of the package
 */
export function trimOpenCv(wasm: Uint8Array): Uint8Array<ArrayBuffer> {
  const { wasmSha256, called } = readFunctions();
  const got = createHash('sha256').update(wasm).digest('hex');
  if (got !== wasmSha256) {
    throw new Error(
      `opencv-functions.json is about the binary ${wasmSha256}, got ${got}: npm run trim:opencv makes it anew`,
    );
  }
  return keepFunctions(wasm, parseRanges(called));
}

function readFunctions(): OpenCvFunctions {
  return JSON.parse(readFileSync(new URL('./opencv-functions.json', import.meta.url), 'utf8')) as OpenCvFunctions;
}
