import type { Random } from '../../random.ts';
import { CANVAS_SIZE } from '../warp.ts';
import { firstInk, lastInk } from './row-ink.ts';

const MIDDLE = CANVAS_SIZE / 2;
const LEAN = 0.15; // of a cut, standard deviation

/** What lies within this share of the ink's width of its left or right end, along a slanted cut. */
export function keepSlice(canvas: Float32Array, end: 'left' | 'right', share: number, random: Random): Float32Array {
  const { left, right } = endsOf(canvas);
  const edge = end === 'left' ? left + share * (right - left) : right - share * (right - left);
  const lean = random.normal() * LEAN;
  return canvas.map((level, at) => {
    const x = (at % CANVAS_SIZE) + 0.5 - lean * (Math.floor(at / CANVAS_SIZE) - MIDDLE);
    return x < edge === (end === 'left') ? level : 0;
  });
}

/** Width of the box around the ink, pixels. */
export function widthOf(canvas: Float32Array): number {
  const { left, right } = endsOf(canvas);
  return right - left;
}

export const sumInk = (canvas: Float32Array): number => canvas.reduce((sum, level) => sum + level, 0);

/** Columns of the first ink, and after the last. */
function endsOf(canvas: Float32Array): { left: number; right: number } {
  let [left, right] = [CANVAS_SIZE, 0];
  for (let y = 0; y < CANVAS_SIZE; y++) {
    const first = firstInk(canvas, y);
    if (first < 0) continue;
    left = Math.min(left, first);
    right = Math.max(right, lastInk(canvas, y) + 1);
  }
  return { left, right };
}
