import type { Random } from '../random.ts';
import { CANVAS_PIXELS, CANVAS_SIZE } from './warp.ts';

const MOST_BLUR = 3; // passes of a 3×3 mean
const BINARY = 0.6; // share of crops whose every pixel is ink or paper, as the reader's masks are; the others are of larger pictures
const LEAST_LEFT = 0.65; // of the drawn ink's area; of what leaves less, no reader would have cut a character out
const BARE = 0.04; // of the peak; below that paper stays paper

/**
 * Gives the drawn canvas a pen and a camera: a blur of random radius, then a threshold of random height and hardness. A low threshold
 * thickens strokes, a high one thins and breaks them. A hard one leaves the jagged edge of a small binarized picture, a softer one the
 * even edge that a large one has when it is scaled down.
 * @returns the levels for the normaliser, 0–255, ink high
 */
export function developInk(canvas: Float32Array, random: Random): Uint8Array {
  const drawn = countAbove(canvas, 127);
  for (let pass = random.below(MOST_BLUR); pass > 0; pass--) boxBlur3(canvas);
  let peak = 1;
  for (let i = 0; i < CANVAS_PIXELS; i++) if (canvas[i] > peak) peak = canvas[i];
  let level = peak * (random.chance(0.5) ? random.between(0.2, 0.62) : random.between(0.35, 0.5));
  while (level > peak * 0.1 && countAbove(canvas, level) < LEAST_LEFT * drawn) level *= 0.8;
  const hardness = random.chance(BINARY) ? 1e3 : Math.exp(random.between(Math.log(2), Math.log(10)));
  const noise = random.chance(0.25) ? random.between(0, 0.2) * peak : 0;
  const ink = new Uint8Array(CANVAS_PIXELS);
  for (let i = 0; i < CANVAS_PIXELS; i++) {
    const value = canvas[i];
    if (value < peak * BARE) continue;
    const shaken = noise > 0 ? value + (random.next() - 0.5) * noise : value;
    ink[i] = Math.min(Math.max(127.5 + ((shaken - level) * hardness * 255) / peak, 0), 255);
  }
  return ink;
}

function countAbove(canvas: Float32Array, level: number): number {
  let count = 0;
  for (let i = 0; i < CANVAS_PIXELS; i++) if (canvas[i] > level) count++;
  return count;
}

/**
 * Leaves the drawn canvas as grey as a scan is, with a random gamma for the ink's weight.
 * @returns the levels for the normaliser, 0–255, ink high
 */
export function scanInk(canvas: Float32Array, random: Random): Uint8Array {
  const gamma = Math.exp(random.normal() * 0.25);
  const ink = new Uint8Array(CANVAS_PIXELS);
  for (let i = 0; i < CANVAS_PIXELS; i++) if (canvas[i] > 0) ink[i] = 255 * (canvas[i] / 255) ** gamma;
  return ink;
}

/** A 3×3 mean as two passes of three, edges counted as paper. */
function boxBlur3(canvas: Float32Array): void {
  const rows = new Float32Array(CANVAS_PIXELS);
  for (let y = 0; y < CANVAS_SIZE; y++) {
    for (let x = 1, i = y * CANVAS_SIZE + 1; x < CANVAS_SIZE - 1; x++, i++)
      rows[i] = (canvas[i - 1] + canvas[i] + canvas[i + 1]) / 3;
  }
  for (let i = CANVAS_SIZE; i < CANVAS_PIXELS - CANVAS_SIZE; i++) {
    canvas[i] = (rows[i - CANVAS_SIZE] + rows[i] + rows[i + CANVAS_SIZE]) / 3;
  }
}
