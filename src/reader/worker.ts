import type { BackendTimes } from '../core/fastest-backend.ts';
import { err, type Result } from '../core/result.ts';
import { chooseClassifiers, type ChosenClassifiers } from '../recognition/choose-classifier.ts';
import { hasLostContext, watchContext } from '../recognition/lost-context.ts';
import { loadKernels } from '../recognition/kernels/load-kernels.ts';
import { measureBackends } from '../recognition/measure-backends.ts';
import { loadPixelKernels } from '../vision/kernels/load-pixel-kernels.ts';
import { pixelKernels, usePixelKernels } from '../vision/kernels/use-pixel-kernels.ts';
import { loadOpenCv } from '../vision/load-opencv.ts';
import type { OpenCv } from '../vision/opencv.ts';
import { announceLife } from './announce-life.ts';
import { createReader, type Reader } from './create-reader.ts';
import { compileChecked } from './files/compile-checked.ts';
import { fetchModelFiles } from './files/fetch-model-files.ts';
import { provideTfjsWasm } from './files/provide-tfjs-wasm.ts';
import { FramePixels } from './frame-pixels.ts';
import type { FromWorker, LoadPart, ReaderFailure, ToWorker } from './protocol.ts';
import type { ReaderModel } from './reader-models.ts';
import { gatherHelpers, mayShareMemory } from './helpers/start-helper.ts';
import { StageClock } from './stage-clock.ts';
import { sumTimes } from './sum-times.ts';
import { warmUp } from './warm-up.ts';

type OnProgress = (loaded: number, total: number) => void;

const LOST_CONTEXT: ReaderFailure = { kind: 'worker-failed', message: 'the system took its WebGL context back' };

const pixels = new FramePixels();
let reader: Reader | undefined;
/** Whether a picture was ever asked to be read. */
let wanted = false;
let warming: Promise<void> | undefined;
/** Where the camera waits for the reader, a frame comes within this time after it is ready, milliseconds. */
const UNASKED = 100;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'load':
      // Whatever goes wrong, the page must hear of it: it would wait for ever.
      load(data.prefer).catch(failWorker);
      return;
    case 'measure':
      measure().catch(failWorker);
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

async function load(prefer?: string): Promise<void> {
  announceLife((lock) => send({ type: 'alive', lock }));
  const report = (part: LoadPart) => (loaded: number, total: number) => send({ type: 'progress', part, loaded, total });
  // Each waits for files of its own: what one computes, another fetches meanwhile.
  const choosing = loadClassifiers(report('model'), prefer);
  choosing.catch(() => undefined); // heard of below
  const [opencv] = await Promise.all([
    loadOpenCv((file) => compileChecked(file, report('opencv'))),
    usePixelKernels((isShared) => loadPixelKernels(compileChecked, isShared), mayShareMemory()),
  ]);
  // Told at once: where WebAssembly is refused, the net is slow to start on what is left.
  if (!opencv.ok) return fail(opencv.error);
  const chosen = await choosing;
  if (!chosen.ok) return fail(chosen.error);
  report('backend')(1, 1);
  reader = createReader({ cv: opencv.value, ...chosen.value, loadSpareCv: loadCompleteOpenCv });
  watchContext(() => fail(LOST_CONTEXT));
  send({ type: 'ready', backend: reader.backend });
  setTimeout(prepare, UNASKED);
}

async function loadClassifiers(
  onProgress: OnProgress,
  prefer: string | undefined,
): Promise<Result<ChosenClassifiers<ReaderModel>, ReaderFailure>> {
  const kernels = loadKernels(compileChecked);
  kernels.catch(() => undefined); // whoever asks for them hears of it
  const [files] = await Promise.all([
    fetchModelFiles(onProgress),
    provideTfjsWasm(), // without it the wasm backend does not start, and another one does
  ]);
  if (!files.ok) return files;
  const chosen = await chooseClassifiers(files.value, () => kernels, prefer);
  if (chosen.ok) return chosen;
  const { kind, message } = chosen.error;
  return err({ kind: kind === 'corrupt' ? 'model-corrupt' : 'backend-failed', message });
}

/** Times the net on each backend. */
async function measure(): Promise<void> {
  const [files] = await Promise.all([fetchModelFiles(() => undefined), provideTfjsWasm()]);
  if (!files.ok) return fail(files.error);
  const times: BackendTimes[] = [];
  await measureBackends(
    files.value.digits,
    () => loadKernels(compileChecked),
    (one) => {
      times.push(one);
      send({ type: 'measured', times, done: false });
    },
  );
  send({ type: 'measured', times, done: true });
}

/** The whole of OpenCV, in the place of what reading usually calls of it. */
async function loadCompleteOpenCv(): Promise<OpenCv> {
  const opencv = await loadOpenCv(compileChecked, 'complete');
  if (!opencv.ok) throw new Error(opencv.error.message);
  return opencv.value;
}

/** Does what the first picture would wait for, where none is waiting. */
function prepare(): void {
  // What fails here fails again where somebody hears of it.
  if (reader && !wanted) warming = warmUp(reader, () => wanted).catch(() => undefined);
}

async function read({ id, frame, options }: Extract<ToWorker, { type: 'read' }>): Promise<void> {
  wanted = true;
  await warming;
  try {
    if (!reader) throw new Error('the reader is not loaded');
    const clock = new StageClock();
    const image = await clock.during('pixels', () => pixels.take(frame, (data) => reader?.holds(data) ?? false));
    const taken = clock.read();
    const reading = await reader.read(image, options);
    if (hasLostContext()) throw new Error('its answers are void');
    const timings = sumTimes({ ...reader.timings().stages, pixels: taken.pixels });
    send({ type: 'reading', id, reading, timings, memory: reader.memory() });
    gatherHelpers(); // for the next ones: the first waits for no thread
  } catch (error) {
    if (hasLostContext()) return fail(LOST_CONTEXT);
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

const failWorker = (error: unknown): void => fail({ kind: 'worker-failed', message: describe(error) });

function fail(failure: ReaderFailure): void {
  pixelKernels()?.close();
  send({ type: 'failed', failure });
}

function send(message: FromWorker): void {
  postMessage(message);
}
