import createOpenCv, { wasmBytes, wasmUrl } from 'virtual:opencv';
import { err, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { OpenCv } from './opencv.ts';

/** Why OpenCV.js is not there. */
export interface OpenCvFailure {
  readonly kind: 'opencv-failed';
  readonly message: string;
}

/**
 * Loads OpenCV.js in the browser's worker. Its WebAssembly is compiled while it streams in.
 *
 * @param onProgress called for each piece that arrives, and once at the start; bytes, after decompression.
 */
export async function loadOpenCv(
  onProgress: (loaded: number, total: number) => void,
): Promise<Result<OpenCv, OpenCvFailure>> {
  try {
    const module = await WebAssembly.compileStreaming(fetchCounted(onProgress));
    return ok(await start(module));
  } catch (reason) {
    const detail = reason instanceof Error ? reason.message : String(reason);
    return err({ kind: 'opencv-failed', message: `OpenCV.js did not load from ${wasmUrl}: ${detail}` });
  }
}

/** Fetches the binary. A `Response` made here carries the type that streaming needs, whatever the server calls the file. */
async function fetchCounted(onProgress: (loaded: number, total: number) => void): Promise<Response> {
  onProgress(0, wasmBytes);
  const response = await fetch(wasmUrl);
  if (!response.ok || response.body === null) {
    throw new Error(`expected a WebAssembly file, got HTTP status ${response.status}`);
  }
  let loaded = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      onProgress(loaded, wasmBytes);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), { headers: { 'Content-Type': 'application/wasm' } });
}

/** The glue code never rejects where its binary can't start, so that way out is added here. */
function start(module: WebAssembly.Module): Promise<OpenCv> {
  return new Promise((resolve, reject) => {
    createOpenCv({
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(module, imports).then(receive, reject);
        return {};
      },
    }).then(resolve, reject);
  });
}
