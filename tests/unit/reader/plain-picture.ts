import type { RgbaImage } from '../../../src/core/image.ts';

/** A picture of one grey level for each place, 0–255. */
export function plainPicture(width: number, height: number, level: (x: number, y: number) => number): RgbaImage {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < width * height; i++) {
    data.fill(level(i % width, Math.floor(i / width)), 4 * i, 4 * i + 3);
    data[4 * i + 3] = 255;
  }
  return { width, height, data };
}
