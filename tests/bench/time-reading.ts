import { DEFAULT_THRESHOLD } from '../../src/reader/read-options.ts';
import { createNodeReader } from '../../src/reader/create-node-reader.ts';
import { photographStrings } from '../fixtures/photograph-strings.ts';

// How long the reader takes for a 1280×720 picture in Node, loading left out: `npm run --silent bench:read`.

const ROUNDS = 60;
const PICTURES = [
  { name: 'ten digits', strings: ['4071593826'] },
  { name: 'two lines of ten digits', strings: ['4071593826', '9382610754'] },
];

const reader = await createNodeReader();
if (!reader.ok) throw new Error(reader.error.message);
const results = [];
for (const { name, strings } of PICTURES) {
  const { image } = await photographStrings({
    strings,
    font: 'kalam',
    sheet: 'ballpoint on cream',
    width: 1280,
    height: 720,
    seed: 5,
  });
  const options = { format: 'digits', threshold: DEFAULT_THRESHOLD } as const;
  const times = { total: [] as number[], vision: [] as number[], recognition: [] as number[] };
  let read: readonly string[] = [];
  for (let round = -5; round < ROUNDS; round++) {
    const reading = await reader.value.read(image, options);
    read = reading.lines.map(({ text }) => text);
    if (round < 0) continue; // warming up
    const timings = reader.value.timings();
    times.total.push(timings.total);
    times.vision.push(timings.vision);
    times.recognition.push(timings.recognition);
  }
  results.push({
    picture: name,
    read,
    backend: reader.value.backend,
    rounds: ROUNDS,
    medianMs: quantile(times.total, 0.5),
    p95Ms: quantile(times.total, 0.95),
    visionMs: quantile(times.vision, 0.5),
    recognitionMs: quantile(times.recognition, 0.5),
  });
}
reader.value.dispose();
console.log(JSON.stringify(results, null, 2));

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Number(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1));
}
