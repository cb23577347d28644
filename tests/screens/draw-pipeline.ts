import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { drawReading } from '../../src/cli/draw-reading.ts';
import type { GrayImage, RgbaImage } from '../../src/core/image.ts';
import { createNodeReader } from '../../src/reader/create-node-reader.ts';
import { DEFAULT_THRESHOLD } from '../../src/reader/read-options.ts';
import { photographScene } from '../fixtures/sheet/photograph-scene.ts';
import type { Band, Scene } from '../fixtures/sheet/scene.ts';

// Draws docs/pipeline/*.webp, a picture for each stage of one reading: `npm run make:pipeline`. What is read is a photograph that the
// project makes itself, the same each time: touching digits on ruled paper, a shadow over them, a hand that climbs.

const FOLDER = fileURLToPath(new URL('../../docs/pipeline/', import.meta.url));
const WIDTH = 640; // pixels of the pictures in the docs

const band = (text: string, touching: number): Band => ({
  line: { text, hand: 12, digitHeight: 84, touching },
  paper: [240, 237, 228],
  ink: [30, 44, 112],
  depth: 0.95,
  grain: 0.2,
});

const scene: Scene = {
  seed: 5,
  bands: [band('27500', 0.5), band('4180963', 0.2)],
  prints: [{ kind: 'lines', colour: [96, 130, 190], darkness: 0.5, step: 0.7, width: 0.03 }],
  margin: { x: 1.2, y: 0.7 },
  view: { slope: 4, tilt: 14, turn: 0 },
  light: { shade: 0.3, shadow: 0.45, glare: 0 },
  camera: { blur: 0.02, noise: 3, scale: 1 },
};

const reader = await createNodeReader();
if (!reader.ok) throw new Error(reader.error.message);
const { image } = await photographScene(scene);
const stages: { readonly name: string; readonly picture: GrayImage | RgbaImage }[] = [
  { name: 'frame', picture: image },
];
const reading = await reader.value.read(image, {
  format: 'digits',
  threshold: DEFAULT_THRESHOLD,
  onStage: (name, picture) => void stages.push({ name, picture }),
});
reader.value.dispose();
stages.push({ name: 'reading', picture: await drawReading(image, reading) });

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
for (const [index, { name, picture }] of stages.entries()) {
  const { width, height, data } = picture;
  const channels = data.length === width * height ? 1 : 4;
  await sharp(Buffer.from(data), { raw: { width, height, channels } })
    .resize({ width: WIDTH, withoutEnlargement: true })
    .webp({ quality: 72 })
    .toFile(`${FOLDER}${index + 1}-${name}.webp`);
}
console.log(`read: ${reading.lines.map(({ text, state }) => `${text} (${state ?? 'no state'})`).join(', ')}`);
console.log(`${stages.length} pictures written to docs/pipeline`);
