import type { RgbaImage } from '../../core/image.ts';

/** Red, green, blue, 0–255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Told apart by colour-blind eyes too (Okabe & Ito 2008), without their yellow, which paper swallows. */
export const COLOURS: readonly Colour[] = [
  [0, 114, 178],
  [213, 94, 0],
  [0, 158, 115],
  [204, 121, 167],
  [86, 180, 233],
  [230, 159, 0],
];

/** A picture of one colour, to be drawn on. */
export function createCanvas(width: number, height: number, [red, green, blue]: Colour): RgbaImage {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < data.length; i += 4) {
    data[i] = red;
    data[i + 1] = green;
    data[i + 2] = blue;
    data[i + 3] = 255;
  }
  return { width, height, data };
}

/** Lays a colour over one pixel, `share` of it, 0–1; pixels off the canvas are left out. */
export function tint({ width, height, data }: RgbaImage, x: number, y: number, colour: Colour, share = 1): void {
  if (x < 0 || y < 0 || x >= width || y >= height) return;
  const at = 4 * (y * width + x);
  for (let channel = 0; channel < 3; channel++) {
    data[at + channel] = (1 - share) * data[at + channel] + share * colour[channel];
  }
}
