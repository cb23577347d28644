import { CANVAS_PIXELS, CANVAS_SIZE } from '../warp.ts';
import { firstInk, lastInk } from './row-ink.ts';

/** Two neighbours, each on a canvas. */
export interface Pair {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/**
 * Moves two that stand in the middle apart until they just touch, and together again by `depth` pixels. Each goes half of the way, so that they stay
 * in the middle; what leaves the canvas is lost.
 */
export function placeBeside(left: Float32Array, right: Float32Array, depth: number): Pair {
  const away = Math.round(findContact(left, right) - depth);
  const half = Math.ceil(away / 2);
  return { left: moveAcross(left, -half), right: moveAcross(right, away - half) };
}

/** Rows in which two touch, or nearly, once they touch in one. */
export function measureContact(left: Float32Array, right: Float32Array): number {
  const contact = findContact(left, right);
  let rows = 0;
  for (let y = 0; y < CANVAS_SIZE; y++) {
    const [end, start] = [lastInk(left, y), firstInk(right, y)];
    if (end >= 0 && start >= 0 && end + 1 - start >= contact - 1) rows++;
  }
  return rows;
}

/** How far the right one must go, pixels, until it just touches the left one in some row, or in the one beside it. */
function findContact(left: Float32Array, right: Float32Array): number {
  let contact = -Infinity;
  for (let y = 0; y < CANVAS_SIZE; y++) {
    const end = lastInk(left, y);
    if (end < 0) continue;
    for (let beside = Math.max(0, y - 1); beside <= Math.min(CANVAS_SIZE - 1, y + 1); beside++) {
      const start = firstInk(right, beside);
      if (start >= 0) contact = Math.max(contact, end + 1 - start);
    }
  }
  return contact === -Infinity ? 0 : contact; // none has ink where the other has
}

function moveAcross(canvas: Float32Array, by: number): Float32Array {
  const moved = new Float32Array(CANVAS_PIXELS);
  for (let y = 0; y < CANVAS_SIZE; y++) {
    for (let x = Math.max(0, by); x < Math.min(CANVAS_SIZE, CANVAS_SIZE + by); x++) {
      moved[y * CANVAS_SIZE + x] = canvas[y * CANVAS_SIZE + x - by];
    }
  }
  return moved;
}
