import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { chooseClassifiers } from '../recognition/choose-classifier.ts';
import { loadKernels } from '../recognition/kernels/load-kernels.ts';
import { loadOpenCv } from '../vision/load-opencv.ts';
import { createReader, type Reader } from './create-reader.ts';
import { fetchModelFiles } from './fetch-model-files.ts';
import { FramePixels } from './frame-pixels.ts';
import type { FromWorker, LoadPart, ReaderFailure, ToWorker } from './protocol.ts';
import { StageClock } from './stage-clock.ts';
import { sumTimes } from './sum-times.ts';

setWasmPaths({
  'tfjs-backend-wasm.wasm': plainUrl,
  'tfjs-backend-wasm-simd.wasm': simdUrl,
  'tfjs-backend-wasm-threaded-simd.wasm': threadedUrl,
});

const pixels = new FramePixels();
let reader: Reader | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'load':
      // Whatever goes wrong, the page must hear of it: it would wait for ever.
      load().catch((error: unknown) => fail({ kind: 'worker-failed', message: describe(error) }));
      return;
    case 'read':
      void read(data);
      return;
    case 'verify':
      void verify();
      return;
    case 'personalise':
      void personalise(data);
      return;
    default:
      throw new Error(`a message of no known type: ${JSON.stringify(data satisfies never)}`);
  }
});

async function load(): Promise<void> {
  const report = (part: LoadPart) => (loaded: number, total: number) => send({ type: 'progress', part, loaded, total });
  const [opencv, files] = await Promise.all([loadOpenCv(report('opencv')), fetchModelFiles(report('model'))]);
  if (!opencv.ok) return fail(opencv.error);
  if (!files.ok) return fail(files.error);
  const chosen = await chooseClassifiers(files.value, loadKernels);
  if (!chosen.ok) {
    const kind = chosen.error.kind === 'corrupt' ? 'model-corrupt' : 'backend-failed';
    return fail({ kind, message: chosen.error.message });
  }
  report('backend')(1, 1);
  reader = createReader({ cv: opencv.value, ...chosen.value });
  send({ type: 'ready', backend: reader.backend });
}

async function read({ id, frame, options }: Extract<ToWorker, { type: 'read' }>): Promise<void> {
  try {
    if (!reader) throw new Error('the reader is not loaded');
    const clock = new StageClock();
    const image = await clock.during('pixels', () => pixels.take(frame));
    const taken = clock.read();
    const reading = await reader.read(image, options);
    const timings = sumTimes({ ...reader.timings().stages, pixels: taken.pixels });
    send({ type: 'reading', id, reading, timings, memory: reader.memory() });
  } catch (error) {
    // The next frame may well be readable.
    send({ type: 'read-failed', id, failure: { kind: 'read-failed', message: describe(error) } });
  }
}

async function verify(): Promise<void> {
  try {
    if (!reader) throw new Error('the reader is not loaded');
    send({ type: 'verified', check: await reader.verify() });
  } catch (error) {
    send({ type: 'verify-failed', failure: { kind: 'backend-failed', message: describe(error) } });
  }
}

async function personalise({ id, crops }: Extract<ToWorker, { type: 'personalise' }>): Promise<void> {
  try {
    if (!reader) throw new Error('the reader is not loaded');
    send({ type: 'personalised', id, learned: await reader.personalise(crops) });
  } catch (error) {
    send({ type: 'personalise-failed', id, failure: { kind: 'backend-failed', message: describe(error) } });
  }
}

/** OpenCV.js throws numbers and strings as well as errors. */
const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function fail(failure: ReaderFailure): void {
  send({ type: 'load-failed', failure });
}

function send(message: FromWorker): void {
  postMessage(message);
}
