import type { FrameBox, FramePoint } from '../../core/geometry.ts';
import { centreOf } from '../../core/fusion/line-frame.ts';
import { fitMotion, moveBox, type PointPair } from '../../core/fusion/motion.ts';

/** Lengths in heights of the writing: so far a hand moves the picture between two frames at most, */
const FAR = 3;
/** and so far a component's edges move for what light and focus make of them. */
const NEAR = 0.25;

/** Where a line's ink has gone. */
export interface Followed {
  /** For each box, which one it has become. */
  readonly order: readonly number[];
  /** How far their middle has moved, pixels. */
  readonly distance: number;
}

/**
 * Which of a line's boxes has become which, all having moved, turned and grown together; undefined where one has come, gone, or changed its
 * place or size among them.
 * @param known in writing direction, as are those `now` @param height of the writing, pixels
 */
export function followBoxes(
  known: readonly FrameBox[],
  now: readonly FrameBox[],
  height: number,
): Followed | undefined {
  if (known.length === 0 || known.length !== now.length) return undefined;
  const pairs = known.map((box, i): PointPair => [centreOf(box), centreOf(now[i])]);
  const distance = distanceOf(meanOf(pairs.map(([from]) => from)), meanOf(pairs.map(([, to]) => to)));
  const motion = distance <= FAR * height ? fitMotion(pairs) : undefined;
  if (!motion) return undefined;
  // Parts that stand above one another may have changed their order.
  const left = new Set(now.keys());
  const order = known.map((box) => {
    const moved = moveBox(motion, box);
    const found = [...left].find((i) => isNear(moved, now[i], NEAR * height)) ?? -1;
    left.delete(found);
    return found;
  });
  return left.size === 0 ? { order, distance } : undefined;
}

const isNear = ([x, y, w, h]: FrameBox, [u, v, across, down]: FrameBox, most: number): boolean =>
  Math.max(Math.abs(x - u), Math.abs(y - v), Math.abs(x + w - u - across), Math.abs(y + h - v - down)) <= most;

const meanOf = (points: readonly FramePoint[]): FramePoint => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];

const distanceOf = ([x, y]: FramePoint, [u, v]: FramePoint): number => Math.hypot(x - u, y - v);
