import type { Random } from '../random.ts';
import { CANVAS_PIXELS, CANVAS_SIZE } from './warp.ts';

/**
 * Gives the drawn canvas a pen and a camera: a blur of random radius, then a threshold of random height and softness. A low threshold
 * thickens strokes, a high one thins and breaks them; a hard one leaves the jagged edge of a binarized picture.
 * @returns the levels for the normaliser, 0–255, ink high
 */
export function developInk(canvas: Float32Array, random: Random): Uint8Array {
  const passes = random.below(3);
  for (let pass = 0; pass < passes; pass++) boxBlur3(canvas);
  let peak = 1;
  for (let i = 0; i < CANVAS_PIXELS; i++) if (canvas[i] > peak) peak = canvas[i];
  const level = peak * (random.chance(0.5) ? random.between(0.15, 0.62) : random.between(0.35, 0.5));
  const hardness = Math.exp(random.between(Math.log(1), Math.log(10)));
  const noise = random.chance(0.25) ? random.between(0, 0.25) * peak : 0;
  const ink = new Uint8Array(CANVAS_PIXELS);
  for (let i = 0; i < CANVAS_PIXELS; i++) {
    const value = canvas[i];
    if (value < peak * 0.04) continue; // bare paper stays bare
    const shaken = noise > 0 ? value + (random.next() - 0.5) * noise : value;
    ink[i] = Math.min(Math.max(127.5 + ((shaken - level) * hardness * 255) / peak, 0), 255);
  }
  return ink;
}

/**
 * Leaves the drawn canvas as grey as a scan is, with a random gamma for the ink's weight.
 * @returns the levels for the normaliser, 0–255, ink high
 */
export function scanInk(canvas: Float32Array, random: Random): Uint8Array {
  const gamma = Math.exp(random.normal() * 0.25);
  return Uint8Array.from(canvas, (level) => 255 * (level / 255) ** gamma);
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
