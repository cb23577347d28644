import { afterAll, describe, expect, it } from 'vitest';
import type { RgbaImage } from '../../../src/core/image.ts';
import { photographStrings } from '../../fixtures/photograph-strings.ts';
import { loadReader } from './load-reader.ts';

const reader = await loadReader();
afterAll(() => {
  reader.dispose();
});

const strings = ['4711', '90253'];
const { image, lines } = await photographStrings({ strings, font: 'kalam', sheet: 'marker on white', seed: 3 });

/** The picture turned clockwise by so many quarters. */
function turn({ width, height, data }: RgbaImage, quarters: number): RgbaImage {
  if (quarters === 0) return { width, height, data };
  const turned = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x);
      turned.set(data.subarray(at, at + 4), 4 * (x * height + (height - 1 - y)));
    }
  }
  return turn({ width: height, height: width, data: turned }, quarters - 1);
}

/** Where a point of the picture lies after so many quarters. */
function turnPoint([x, y]: readonly [number, number], quarters: number, { width, height } = image): [number, number] {
  return quarters === 0 ? [x, y] : turnPoint([height - y, x], quarters - 1, { ...image, width: height, height: width });
}

describe('readImage of a turned picture', () => {
  it.each([1, 2, 3])('reads it upright after %i quarter turns, and says where it stands', async (quarters) => {
    const reading = await reader.read(turn(image, quarters), { format: 'digits', threshold: 0.8 });
    expect(reading.lines.map(({ text }) => text)).toEqual(strings);
    for (const [row, { quad, characters }] of reading.lines.entries()) {
      const truth = lines[row].quad.map((corner) => turnPoint(corner as [number, number], quarters));
      const tolerance = 0.4 * lines[row].characters[0].box[3];
      quad.forEach(([x, y], corner) => {
        expect(Math.hypot(x - truth[corner][0], y - truth[corner][1])).toBeLessThan(tolerance);
      });
      for (const [column, { box }] of characters.entries()) {
        const [x, y, w, h] = lines[row].characters[column].box;
        const [centreX, centreY] = turnPoint([x + w / 2, y + h / 2], quarters);
        expect(Math.abs(box[0] + box[2] / 2 - centreX)).toBeLessThan(tolerance);
        expect(Math.abs(box[1] + box[3] / 2 - centreY)).toBeLessThan(tolerance);
      }
    }
  });
});
