import type { RgbaImage } from '../../src/core/image.ts';
import type { Reader } from '../../src/reader/create-reader.ts';
import { createNodeReader } from '../../src/reader/create-node-reader.ts';
import { DEFAULT_THRESHOLD } from '../../src/reader/read-options.ts';
import { usePixelKernels } from '../../src/vision/kernels/use-pixel-kernels.ts';
import { photographStrings } from '../fixtures/photograph-strings.ts';
import { drawTexture, TEXTURES } from '../fixtures/texture/draw-texture.ts';
import { summariseTimes, type TimeSummary } from './summarise-times.ts';

// How long the reader takes for a 1280×720 picture in Node, loading left out: `npm run --silent bench:read`. First pictures of writing, then of
// what nobody wrote on, which must cost no more than a set multiple of the second: `ratio`, median against its median and worst against its
// worst. All have as many rounds, after as many that warm up the engine; `firstMs` is the first of those. With `-- --without-kernels` OpenCV
// and loops do what kernels of our own usually do with pixels.

const [WIDTH, HEIGHT] = [1280, 720]; // pixels
const ROUNDS = 60;
const WARM_UP = 5; // rounds
const OPTIONS = { format: 'digits', threshold: DEFAULT_THRESHOLD } as const;

const WRITING = [
  { name: 'ten digits', strings: ['4071593826'] },
  { name: 'two lines of ten digits', strings: ['4071593826', '9382610754'] },
];

const [flag, ...rest] = process.argv.slice(2);
if ((flag !== undefined && flag !== '--without-kernels') || rest.length > 0) {
  console.error(`bench:read: expected --without-kernels or nothing, got: ${process.argv.slice(2).join(' ')}`);
  process.exit(2);
}
const reader = await createNodeReader();
if (!reader.ok) throw new Error(reader.error.message);
if (flag) await usePixelKernels(() => Promise.reject(new Error('not wanted')));
const results: TimedReading[] = [];
for (const { name, strings } of WRITING) {
  const { image } = await photographStrings({
    strings,
    font: 'kalam',
    sheet: 'ballpoint on cream',
    width: WIDTH,
    height: HEIGHT,
    seed: 5,
  });
  results.push(await time(reader.value, name, image));
}
const usual = results[WRITING.length - 1];
for (const texture of TEXTURES) {
  const timed = await time(reader.value, texture, drawTexture(texture, WIDTH, HEIGHT, 5));
  const ratio = { median: toRatio(timed.medianMs, usual.medianMs), worst: toRatio(timed.worstMs, usual.worstMs) };
  results.push({ ...timed, ratio });
}
const backend = reader.value.backend;
reader.value.dispose();
const largest = (of: keyof Ratio): number => Math.max(...results.map(({ ratio }) => ratio?.[of] ?? 0));
console.log(
  JSON.stringify({ backend, largestRatio: { median: largest('median'), worst: largest('worst') }, results }, null, 2),
);

/** How many times as long as the usual picture of writing. */
interface Ratio {
  readonly median: number;
  readonly worst: number;
}

interface TimedReading extends TimeSummary {
  readonly picture: string;
  readonly read: readonly string[];
  readonly firstMs: number;
  readonly ratio?: Ratio;
}

async function time(reader: Reader, picture: string, image: RgbaImage): Promise<TimedReading> {
  const times = [];
  let read: readonly string[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const reading = await reader.read(image, OPTIONS);
    read = reading.lines.map(({ text }) => text);
    times.push(reader.timings());
  }
  const firstMs = Number(times[0].total.toFixed(1));
  return { picture, read, ...summariseTimes(times.slice(WARM_UP)), firstMs };
}

function toRatio(milliseconds: number, usual: number): number {
  return Number((milliseconds / usual).toFixed(2));
}
