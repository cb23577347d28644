import { CANVAS_SIZE } from '../warp.ts';

const INK_LEVEL = 127;

/** Column of a row's first ink, −1 for none. */
export function firstInk(canvas: Float32Array, y: number): number {
  for (let x = 0; x < CANVAS_SIZE; x++) if (canvas[y * CANVAS_SIZE + x] > INK_LEVEL) return x;
  return -1;
}

/** Column of a row's last ink, −1 for none. */
export function lastInk(canvas: Float32Array, y: number): number {
  for (let x = CANVAS_SIZE - 1; x >= 0; x--) if (canvas[y * CANVAS_SIZE + x] > INK_LEVEL) return x;
  return -1;
}
