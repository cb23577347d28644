import * as tf from '@tensorflow/tfjs';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { Glyph } from '../../../src/core/glyph.ts';
import { compileChecked } from '../../../src/reader/files/compile-checked.ts';
import { fetchModelFiles } from '../../../src/reader/files/fetch-model-files.ts';
import { provideTfjsWasm } from '../../../src/reader/files/provide-tfjs-wasm.ts';
import { loadOnBackend } from '../../../src/recognition/choose-classifier.ts';
import type { VerifiableClassifier } from '../../../src/recognition/classifier.ts';
import { loadKernels } from '../../../src/recognition/kernels/load-kernels.ts';
import type { NetKind } from './compare-threads.ts';

let net: VerifiableClassifier | undefined;

/** Loads the net of the kind that is asked for, or has it answer glyphs; then says so, or what went wrong. */
addEventListener('message', ({ data }: MessageEvent<{ kind: NetKind } | { glyphs: readonly Glyph[] }>) => {
  const done = 'kind' in data ? load(data.kind) : net?.classify(data.glyphs);
  Promise.resolve(done).then(
    () => postMessage(undefined),
    (reason: unknown) => postMessage(String(reason)),
  );
});

async function load(kind: NetKind): Promise<void> {
  const files = await fetchModelFiles(() => undefined);
  if (!files.ok) throw new Error(files.error.message);
  if (kind !== 'threaded') await provideTfjsWasm();
  else {
    // It asks for one of them alone, but wants an address for each.
    setWasmPaths({
      'tfjs-backend-wasm.wasm': threadedUrl,
      'tfjs-backend-wasm-simd.wasm': threadedUrl,
      'tfjs-backend-wasm-threaded-simd.wasm': threadedUrl,
    });
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', true);
    setThreadsCount(navigator.hardwareConcurrency);
  }
  const kernels = kind === 'own' ? () => loadKernels(compileChecked) : undefined;
  const loaded = await loadOnBackend('wasm', { net: files.value.digits }, kernels);
  if (!loaded.ok) throw new Error(loaded.error.message);
  net = loaded.value.classifiers.net;
}
