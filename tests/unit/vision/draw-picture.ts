import type { RgbaImage } from '../../../src/core/image.ts';
import { createRandom } from '../../../src/training/random.ts';
import { drawInk, type InkShape } from '../core/draw-ink.ts';

/** A grey level, 0–255, for each place of a picture. */
export type Light = (x: number, y: number) => number;

/** A picture of shapes on paper. */
export interface PicturePlan {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly InkShape[];
  readonly paper: Light;
  /** Share of the paper's light that comes off full ink: below 1 for dark ink, above for light. */
  readonly ink: number;
  /** Noise of the sensor, half its range in grey levels; none where absent. */
  readonly noise?: number;
}

/** Draws the picture in grey, with smooth edges; the same plan gives the same pixels. */
export function drawPicture({ width, height, shapes, paper, ink, noise = 0 }: PicturePlan): RgbaImage {
  const coverage = drawInk(width, height, shapes, 3).data;
  const random = createRandom(width, height);
  const data = new Uint8ClampedArray(4 * width * height);
  coverage.forEach((level, i) => {
    const light = paper(i % width, Math.floor(i / width));
    const gray = light * (1 + (level / 255) * (ink - 1)) + (noise > 0 ? random.between(-noise, noise) : 0);
    data.fill(gray, 4 * i, 4 * i + 3);
    data[4 * i + 3] = 255;
  });
  return { width, height, data };
}
