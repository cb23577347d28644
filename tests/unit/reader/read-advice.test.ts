import { afterAll, expect, it } from 'vitest';
import type { FrameQuad } from '../../../src/core/geometry.ts';
import type { RgbaImage } from '../../../src/core/image.ts';
import { createRandom } from '../../../src/training/random.ts';
import { photographNote, type Shot } from '../../fixtures/photograph.ts';
import { BLUE_BALLPOINT, WHITE_PAPER, writeNote } from '../../fixtures/write-note.ts';
import { loadReader } from './load-reader.ts';

const reader = await loadReader();
afterAll(() => reader.dispose());

const [WIDTH, HEIGHT] = [640, 480];
const STRAIGHT: FrameQuad = [
  [-20, -20],
  [660, -20],
  [660, 500],
  [-20, 500],
];

/** A note of two numbers, photographed as it should be but for what is said. */
async function photograph(shot: Partial<Shot>, digitHeight = 80): Promise<RgbaImage> {
  const note = await writeNote({
    ...{ paper: WHITE_PAPER, pen: BLUE_BALLPOINT, ruling: 'none', width: WIDTH, height: HEIGHT },
    ...{ font: 'kalam', unsteadiness: 1, seed: 4 },
    lines: ['407159', '382610'].map((text, row) => ({
      ...{ text, x: 60, digitHeight, spacing: 0.25, climb: 0 },
      baseline: 180 + 2 * row * digitHeight,
    })),
  });
  const usual: Shot = { width: WIDTH, height: HEIGHT, sheet: STRAIGHT, shade: 0.3, blur: 0.6, noise: 1, seed: 3 };
  return (await photographNote(note, { ...usual, ...shot })).image;
}

function relight(image: RgbaImage, light: (level: number, x: number, y: number) => number): RgbaImage {
  const data = image.data.map((level, i) => {
    const pixel = i >> 2;
    return i % 4 === 3 ? 255 : light(level, pixel % image.width, Math.floor(pixel / image.width));
  });
  return { ...image, data };
}

const random = createRandom(9);
const flat: FrameQuad = [
  [-40, 205],
  [680, 205],
  [680, 285],
  [-40, 285],
];

it.each<[string, string | undefined, () => Promise<RgbaImage>]>([
  ['as it should be', undefined, () => photograph({})],
  ['in the dark', 'too-dark', async () => relight(await photograph({}), (v) => 0.03 * v + random.between(-5, 5))],
  ['out of focus', 'blurred', () => photograph({ blur: 14 })],
  ['from far off', 'too-small', () => photograph({}, 9)],
  ['from the side', 'tilted', () => photograph({ sheet: flat })],
  [
    'under a lamp',
    'glare',
    async () =>
      relight(
        await photograph({}),
        (v, x, y) => 0.7 * v + 350 * Math.exp(-(((x - 260) / 190) ** 2) - ((y - 230) / 140) ** 2),
      ),
  ],
  ['bare', 'nothing-written', () => Promise.resolve(relight(blank, () => 214 + random.between(-3, 3)))],
])('a note %s: %s', async (_, kind, take) => {
  const { advice, lines } = await reader.read(await take(), { format: 'digits', threshold: 0.8 });
  expect(advice[0]?.kind).toBe(kind);
  if (kind === undefined) expect(lines.map(({ text }) => text)).toEqual(['407159', '382610']);
});

const blank: RgbaImage = { width: WIDTH, height: HEIGHT, data: new Uint8ClampedArray(4 * WIDTH * HEIGHT) };
