import type { Random } from '../random.ts';
import { CANVAS_PIXELS, CANVAS_SIZE } from './warp.ts';

const THIN = 0.15; // shares of the characters
const THICK = 0.1;
const LEAST_LEFT = 0.4; // of the ink: what is thinner than the pixel that is taken away at its sides would break

/** Writes a data set's character with another pen: thinner or thicker by up to a pixel at each side (a grey erosion or dilation). */
export function weighInk(canvas: Float32Array, random: Random): void {
  const kind = random.next();
  if (kind < THIN) blend(canvas, spread(canvas, Math.min), random.between(0.4, 1), LEAST_LEFT);
  else if (kind > 1 - THICK) blend(canvas, spread(canvas, Math.max), random.between(0.3, 1), 0);
}

/** The least or the most of each pixel and its four neighbours; the canvas's edge stays. */
function spread(canvas: Float32Array, choose: (...levels: number[]) => number): Float32Array {
  const chosen = canvas.slice();
  for (let y = 1; y < CANVAS_SIZE - 1; y++) {
    for (let x = 1, i = y * CANVAS_SIZE + 1; x < CANVAS_SIZE - 1; x++, i++) {
      chosen[i] = choose(canvas[i], canvas[i - 1], canvas[i + 1], canvas[i - CANVAS_SIZE], canvas[i + CANVAS_SIZE]);
    }
  }
  return chosen;
}

/** Goes `share` of the way from one canvas to the other, or half of that and so on until `least` of the ink is left. */
function blend(canvas: Float32Array, other: Float32Array, share: number, least: number): void {
  const [now, then] = [sum(canvas), sum(other)];
  let way = share;
  while (way > 0.1 && now + way * (then - now) < least * now) way /= 2;
  for (let i = 0; i < CANVAS_PIXELS; i++) canvas[i] += way * (other[i] - canvas[i]);
}

const sum = (levels: Float32Array): number => levels.reduce((total, level) => total + level, 0);
