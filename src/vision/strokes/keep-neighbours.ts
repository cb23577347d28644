import type { FrameBox } from '../../core/geometry.ts';
import type { StrokeSides } from './measure-sides.ts';

/** A character's neighbour is at least this share as high, and the other way round. */
const AS_HIGH = 0.6;
/** Its middle is this near to the same level, its box this near, and no wider than this: shares of the higher one's height. */
const LEVEL = 0.35;
const NEAR = 0.8;
const WIDEST = 1.6;
/** Written with the same pen it is as thick, but for this factor. */
const AS_THICK = 2;

/**
 * Those of `doubtful` that stand beside what is writing for sure as one character beside another: in noise, in a shadow or under glare a
 * character may look like a border, or like print, but a border is seldom the size of the next character, and level with it.
 * @param sure strokes of the writing
 * @returns both, the sure ones first
 */
export function keepNeighbours(sure: readonly StrokeSides[], doubtful: readonly StrokeSides[]): StrokeSides[] {
  const kept = [...sure];
  let left = doubtful;
  for (let next = 0; next < kept.length && left.length > 0; next++) {
    const others: StrokeSides[] = [];
    for (const other of left) (areNeighbours(kept[next], other) ? kept : others).push(other);
    left = others;
  }
  return kept;
}

function areNeighbours(a: StrokeSides, b: StrokeSides): boolean {
  const thickness = Math.max(1, a.thickness) / Math.max(1, b.thickness);
  if (thickness > AS_THICK || thickness < 1 / AS_THICK) return false;
  return areSideBySide(a.component.box, b.component.box, 0) || areSideBySide(a.component.box, b.component.box, 1);
}

/** Along the picture's rows (0), or along its columns (1), which writing may climb. */
function areSideBySide(a: FrameBox, b: FrameBox, x: 0 | 1): boolean {
  const y = 1 - x;
  const height = Math.max(a[y + 2], b[y + 2]);
  const gap = Math.max(a[x], b[x]) - Math.min(a[x] + a[x + 2], b[x] + b[x + 2]);
  const step = Math.abs(a[y] + a[y + 2] / 2 - b[y] - b[y + 2] / 2);
  const isAlike = Math.min(a[y + 2], b[y + 2]) >= AS_HIGH * height && Math.max(a[x + 2], b[x + 2]) <= WIDEST * height;
  return isAlike && step <= LEVEL * height && gap <= NEAR * height;
}
