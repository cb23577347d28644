import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { FrameBox } from '../../../src/core/geometry.ts';
import type { RgbaImage } from '../../../src/core/image.ts';
import { createRandom } from '../../../src/training/random.ts';
import { loadReader } from './load-reader.ts';
import { plainPicture } from './plain-picture.ts';

const reader = await loadReader();
const { tensors } = reader.memory();

const random = createRandom(5);
const noise = (low: number, high: number): RgbaImage => plainPicture(320, 240, () => random.between(low, high));

/** Every other picture that nobody would take on purpose. */
const PICTURES: readonly (readonly [string, RgbaImage])[] = [
  ['white', plainPicture(320, 240, () => 255)],
  ['black', plainPicture(320, 240, () => 0)],
  ['grey', plainPicture(320, 240, () => 128)],
  ['a slow shade', plainPicture(320, 240, (x, y) => 60 + 0.4 * x + 0.2 * y)],
  ['half black, half white', plainPicture(320, 240, (x) => (x < 160 ? 0 : 255))],
  ['noise of a covered lens', noise(0, 6)],
  ['noise of a sensor', noise(110, 130)],
  ['1×1', plainPicture(1, 1, () => 0)],
  ['2×2', plainPicture(2, 2, (x) => 255 * x)],
  ['2×2000', plainPicture(2, 2000, (_, y) => (y % 40 < 20 ? 0 : 255))],
  ['2000×2', plainPicture(2000, 2, (x) => (x % 40 < 20 ? 0 : 255))],
  ['no pixels seen through', { width: 64, height: 48, data: new Uint8ClampedArray(4 * 64 * 48) }],
];

afterEach(() => {
  expect(reader.memory()).toEqual({ mats: 0, tensors });
});
afterAll(() => {
  reader.dispose();
});

describe('a picture without writing', () => {
  it.each(PICTURES)('gives no strings: %s', async (_, picture) => {
    for (const format of ['digits', 'text'] as const) {
      const { width, height, lines } = await reader.read(picture, { format, threshold: 0.8 });
      expect([width, height]).toEqual([picture.width, picture.height]);
      expect(lines).toEqual([]);
    }
  });

  it('that is noise from black to white is read without harm, whatever is seen in it', async () => {
    const { lines } = await reader.read(noise(0, 256), { format: 'digits', threshold: 0.8 });
    for (const { text, confidence } of lines) {
      expect(text).toMatch(/^\d+$/);
      expect(confidence).toBeLessThan(1);
    }
  });
});

describe('a region', () => {
  const picture = plainPicture(320, 240, (x, y) => (x > 150 && x < 160 && y > 80 && y < 160 ? 20 : 230)); // a 1

  it('that holds a 1 gives it', async () => {
    const { lines } = await reader.read(picture, { format: 'digits', threshold: 0.8, region: [100, 50, 120, 140] });
    expect(lines.map(({ text }) => text)).toEqual(['1']);
  });

  it.each<[string, FrameBox]>([
    ['to the right', [400, 0, 50, 50]],
    ['above', [0, -100, 50, 50]],
    ['far off on all sides', [-1e6, -1e6, 10, 10]],
    ['without extent', [155, 100, 0, 0]],
    ['that is no number', [NaN, NaN, NaN, NaN]],
    ['on bare paper', [0, 0, 120, 240]],
  ])('%s gives no strings', async (_, region) => {
    const reading = await reader.read(picture, { format: 'digits', threshold: 0.8, region });
    expect(reading).toMatchObject({ width: 320, height: 240, lines: [], leftOut: 0 });
  });
});
