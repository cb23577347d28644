import type { RgbaImage } from '../../src/core/image.ts';
import type { Reader } from '../../src/reader/create-reader.ts';
import { createNodeReader } from '../../src/reader/create-node-reader.ts';
import { DEFAULT_THRESHOLD } from '../../src/reader/read-options.ts';
import { usePixelKernels } from '../../src/vision/kernels/use-pixel-kernels.ts';
import { photographStrings } from '../fixtures/photograph-strings.ts';
import { drawTexture, TEXTURES } from '../fixtures/texture/draw-texture.ts';
import { summariseTimes, type TimeSummary } from './summarise-times.ts';

// How long the reader takes for a 1280×720 picture in Node, loading left out: `npm run --silent bench:read`. First pictures of writing, then of
// what nobody wrote on, which must cost no more than a set multiple of the second: `ratio`, worst against that one's median. With
// `-- --without-kernels` OpenCV and loops do what kernels of our own usually do with pixels.

const [WIDTH, HEIGHT] = [1280, 720]; // pixels
const ROUNDS = { writing: 60, nothing: 4 };
const WARM_UP = { writing: 5, nothing: 1 }; // rounds
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
const results = [];
let usual = NaN; // median of the last picture of writing, milliseconds
for (const { name, strings } of WRITING) {
  const { image } = await photographStrings({
    strings,
    font: 'kalam',
    sheet: 'ballpoint on cream',
    width: WIDTH,
    height: HEIGHT,
    seed: 5,
  });
  const timed = await time(reader.value, image, 'writing');
  usual = timed.medianMs;
  results.push({ picture: name, ...timed });
}
for (const texture of TEXTURES) {
  const timed = await time(reader.value, drawTexture(texture, WIDTH, HEIGHT, 5), 'nothing');
  results.push({ picture: texture, ...timed, ratio: Number((timed.worstMs / usual).toFixed(2)) });
}
const backend = reader.value.backend;
reader.value.dispose();
console.log(
  JSON.stringify({ backend, worstRatio: Math.max(...results.map(({ ratio = 0 }) => ratio)), results }, null, 2),
);

interface TimedReading extends TimeSummary {
  readonly read: readonly string[];
  ratio?: number;
}

async function time(reader: Reader, image: RgbaImage, what: 'writing' | 'nothing'): Promise<TimedReading> {
  const times = [];
  let read: readonly string[] = [];
  for (let round = -WARM_UP[what]; round < ROUNDS[what]; round++) {
    const reading = await reader.read(image, OPTIONS);
    read = reading.lines.map(({ text }) => text);
    if (round >= 0) times.push(reader.timings());
  }
  return { read, ...summariseTimes(times) };
}
