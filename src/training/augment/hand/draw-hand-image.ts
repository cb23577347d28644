import { GLYPH_PIXELS, GLYPH_SIZE } from '../../../core/glyph.ts';
import type { Random } from '../../random.ts';
import { CANVAS_PIXELS, CANVAS_SIZE, type WarpOptions } from '../warp.ts';
import { drawHandDigit } from './draw-hand-digit.ts';

const BOX_SIZE = 20; // pixels of the longer side, as in MNIST
const STEP = CANVAS_SIZE / GLYPH_SIZE; // canvas pixels a pixel of the image
const SAMPLES = 2; // a side of a pixel

/** Whoever asks for the image distorts it. */
const STILL: WarpOptions = { rotation: 0, shear: 0, scale: 0, elastic: 0, perspective: 0 };

/** `drawHandDigit` as an upright 28×28 image, 0 = paper, 255 = ink, as a data set has them. */
export function drawHandImage(digit: number, random: Random): Uint8Array {
  const canvas = new Float32Array(CANVAS_PIXELS);
  drawHandDigit(canvas, digit, random, STILL, BOX_SIZE * STEP);
  const image = new Uint8Array(GLYPH_PIXELS);
  for (let y = 0, i = 0; y < GLYPH_SIZE; y++) {
    for (let x = 0; x < GLYPH_SIZE; x++, i++) {
      let sum = 0;
      for (let v = 0.5; v < SAMPLES; v++) {
        for (let u = 0.5; u < SAMPLES; u++) {
          const [row, column] = [Math.floor((y + v / SAMPLES) * STEP), Math.floor((x + u / SAMPLES) * STEP)];
          sum += canvas[row * CANVAS_SIZE + column];
        }
      }
      image[i] = sum / SAMPLES ** 2;
    }
  }
  return image;
}
