import type { BackendTimes } from '../core/fastest-backend.ts';
import { GLYPH_PIXELS, type Glyph } from '../core/glyph.ts';
import { BATCH_SIZES } from './batch-sizes.ts';
import { loadOnBackend } from './choose-classifier.ts';
import type { Classifier } from './classifier.ts';
import type { LoadKernels } from './kernels/use-reading-kernels.ts';
import type { ModelFiles } from './model-files.ts';
import { BACKENDS, type BackendName } from './start-backend.ts';

/** How often a batch is timed, and for how long at most, milliseconds. */
const [ROUNDS, LONGEST] = [7, 500];
/** A backend that takes so many times as long as the fastest is not timed any further. */
const FAR_BEHIND = 3;

type BatchTimes = BackendTimes['batches'];

/**
 * Times the net on one backend after another, with batches as large as a picture's, those that give the reference answers. To be called in a
 * thread that reads nothing: tfjs uses one backend at a time.
 *
 * @param tell hears of each backend in turn, the one last that may hang: to compile its shaders can take a minute on a slow driver
 */
export async function measureBackends(
  files: ModelFiles,
  loadKernels: LoadKernels | undefined,
  tell: (times: BackendTimes) => void,
): Promise<void> {
  let fastest: BatchTimes = [];
  for (const backend of BACKENDS.toSorted((a, b) => Number(a === 'webgl') - Number(b === 'webgl'))) {
    const times = await measureOne(backend, files, loadKernels, fastest);
    if (times.refused === undefined && !(total(times.batches) > total(fastest))) fastest = times.batches;
    tell(times);
  }
}

async function measureOne(
  backend: BackendName,
  files: ModelFiles,
  loadKernels: LoadKernels | undefined,
  fastest: BatchTimes,
): Promise<BackendTimes> {
  const loaded = await loadOnBackend(backend, { net: files }, loadKernels);
  if (!loaded.ok) return { backend, batches: [], refused: loaded.error.message };
  const { net } = loaded.value.classifiers;
  try {
    return { backend, ...(await timeBatches(net, fastest)) };
  } catch (error) {
    return { backend, batches: [], refused: `${backend}: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    net.dispose();
  }
}

/** Small batches first, so that a slow backend is given up soon. */
async function timeBatches(net: Classifier, fastest: BatchTimes): Promise<Omit<BackendTimes, 'backend'>> {
  const batches: { size: number; time: number }[] = [];
  for (const size of BATCH_SIZES) {
    const time = await timeBatch(net, size);
    batches.push({ size, time });
    const least = fastest.find((batch) => batch.size === size)?.time ?? Infinity;
    if (time > FAR_BEHIND * least) {
      const refused = `${net.backend}: ${time.toFixed(1)} ms for ${size} characters, ${(time / least).toFixed(0)} times the fastest`;
      return { batches, refused };
    }
  }
  return { batches };
}

/** The median, milliseconds, after one round that compiles what is compiled at the first. */
async function timeBatch(net: Classifier, size: number): Promise<number> {
  const glyphs = Array.from({ length: size }, drawGlyph);
  await net.classify(glyphs);
  const times: number[] = [];
  const begun = performance.now();
  while (times.length === 0 || (times.length < ROUNDS && performance.now() - begun < LONGEST)) {
    const from = performance.now();
    await net.classify(glyphs);
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}

/** Any pixels do: what they show is no matter of time. */
const drawGlyph = (_: unknown, seed: number): Glyph =>
  Float32Array.from({ length: GLYPH_PIXELS }, (_, pixel) => ((pixel * (seed + 3)) % 29) / 29);

/** Of all batches, milliseconds; infinite where there are none. */
const total = (batches: BatchTimes): number =>
  batches.length === 0 ? Infinity : batches.reduce((sum, { time }) => sum + time, 0);
