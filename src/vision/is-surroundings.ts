import type { InkComponent } from '../core/ink.ts';

/** Share of its box that a solid area fills; strokes fill less. */
const SOLID = 0.5;
/** Share of its box below which ink is an outline of something larger than writing. */
const HOLLOW = 0.1;
/** Share of the picture from which a solid area at the edge is no character. */
const LARGE = 0.02;
/** A 1 that stands at the edge fills its box as well: it is this many times longer than wide, and touches with an end. */
const UPSTROKE = 3;
/** Something this many times longer than wide, and longer than this share of the picture, is an edge and no 1. */
const SLENDER = 14;
const LONG = 0.4;
/** What surrounds at least this many other components is a border around writing. */
const SURROUNDED = 3;

/**
 * Whether this is no writing, but what it lies on: the sheet's border, the desk beside it, a shadow in a corner, a finger, a long edge.
 * In a tight picture writing touches the edges too; what tells it from a border is that it fills its box and surrounds nothing.
 */
export function isSurroundings(
  component: InkComponent,
  width: number,
  height: number,
  all: readonly InkComponent[],
): boolean {
  const { box, area } = component;
  const [x, y, w, h] = box;
  const fill = area / (w * h);
  if (Math.max(w / h, h / w) > SLENDER && (w > LONG * width || h > LONG * height)) return true;

  const [left, right, top, bottom] = [x <= 1, x + w >= width - 1, y <= 1, y + h >= height - 1];
  const touches = Number(left) + Number(right) + Number(top) + Number(bottom);
  if (touches === 0) return false;
  const solid = fill > SOLID;
  const corner = (left || right) && (top || bottom);
  const isStroke = touches === 1 && (left || right ? w > UPSTROKE * h : h > UPSTROKE * w);
  if (solid && (corner || (area > LARGE * width * height && !isStroke))) return true;
  if (touches > 2 || (left && right)) return fill < HOLLOW || countInside(component, all) >= SURROUNDED;
  return false;
}

/** Components of some size that lie well inside of this one's box. */
function countInside({ label, box: [x, y, w, h] }: InkComponent, all: readonly InkComponent[]): number {
  let inside = 0;
  for (const other of all) {
    const [ox, oy, ow, oh] = other.box;
    if (other.label === label || oh <= 0.06 * h || ox <= x + 0.02 * w || oy <= y + 0.02 * h) continue;
    if (ox + ow < x + 0.98 * w && oy + oh < y + 0.98 * h) inside++;
  }
  return inside;
}
