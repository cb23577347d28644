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
  let left = [...doubtful];
  for (let next = 0; next < kept.length; next++) {
    const isNext = (other: StrokeSides): boolean => areNeighbours(kept[next], other);
    kept.push(...left.filter(isNext));
    left = left.filter((other) => !isNext(other));
  }
  return kept;
}

function areNeighbours(a: StrokeSides, b: StrokeSides): boolean {
  const thickness = Math.max(1, a.thickness) / Math.max(1, b.thickness);
  if (thickness > AS_THICK || thickness < 1 / AS_THICK) return false;
  return areSideBySide(a.component.box, b.component.box) || areSideBySide(onItsSide(a), onItsSide(b));
}

function areSideBySide([ax, ay, aw, ah]: FrameBox, [bx, by, bw, bh]: FrameBox): boolean {
  const height = Math.max(ah, bh);
  const gap = Math.max(ax, bx) - Math.min(ax + aw, bx + bw);
  const step = Math.abs(ay + ah / 2 - by - bh / 2);
  const isAlike = Math.min(ah, bh) >= AS_HIGH * height && Math.max(aw, bw) <= WIDEST * height;
  return isAlike && step <= LEVEL * height && gap <= NEAR * height;
}

const onItsSide = ({ component: { box } }: StrokeSides): FrameBox => [box[1], box[0], box[3], box[2]];
