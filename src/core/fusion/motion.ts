import type { FrameBox, FramePoint, FrameQuad } from '../geometry.ts';
import { centreOf } from './line-frame.ts';

/** A turn, a zoom and a shift of the picture: x′ = a·x − b·y + dx, y′ = b·x + a·y + dy. */
export interface Motion {
  readonly a: number;
  readonly b: number;
  readonly dx: number;
  readonly dy: number;
}

/** A point before and after. */
export type PointPair = readonly [from: FramePoint, to: FramePoint];

export const STILL: Motion = { a: 1, b: 0, dx: 0, dy: 0 };

/** More zoom than this between two frames is a mistake, and so is more turn (its sine). */
const MOST_ZOOM = 1.25;
const MOST_TURN = 0.3;

export const movePoint = ({ a, b, dx, dy }: Motion, [x, y]: FramePoint): FramePoint => [
  a * x - b * y + dx,
  b * x + a * y + dy,
];

/** First one motion, then the other. */
export const compose = (first: Motion, then: Motion): Motion => {
  const [dx, dy] = movePoint(then, [first.dx, first.dy]);
  return { a: then.a * first.a - then.b * first.b, b: then.b * first.a + then.a * first.b, dx, dy };
};

/** The way back. @throws RangeError where a motion leaves nothing to go back from */
export function invert({ a, b, dx, dy }: Motion): Motion {
  const square = a * a + b * b;
  if (!(square > 0)) throw new RangeError(`invert: expected a zoom above 0, got ${square}`);
  const [c, s] = [a / square, -b / square];
  return { a: c, b: s, dx: -(c * dx - s * dy), dy: -(s * dx + c * dy) };
}

export const moveQuad = (motion: Motion, [p, q, r, s]: FrameQuad): FrameQuad => [
  movePoint(motion, p),
  movePoint(motion, q),
  movePoint(motion, r),
  movePoint(motion, s),
];

/** The box, upright as before, about its moved middle. */
export function moveBox(motion: Motion, box: FrameBox): FrameBox {
  const [x, y] = movePoint(motion, centreOf(box));
  const zoom = Math.hypot(motion.a, motion.b);
  return [x - (zoom * box[2]) / 2, y - (zoom * box[3]) / 2, zoom * box[2], zoom * box[3]];
}

/** The median shift from one set of points to the other; undefined where there are none. */
export function medianShift(pairs: readonly PointPair[]): Motion | undefined {
  if (pairs.length === 0) return undefined;
  return { a: 1, b: 0, dx: median(pairs.map(([p, q]) => q[0] - p[0])), dy: median(pairs.map(([p, q]) => q[1] - p[1])) };
}

/** The motion of least squares (Umeyama 1991); the median shift where the points are too few or say something odd. */
export function fitMotion(pairs: readonly PointPair[]): Motion | undefined {
  const shift = medianShift(pairs);
  if (shift === undefined || pairs.length < 3) return shift;
  const mean = (side: 0 | 1, axis: 0 | 1): number =>
    pairs.reduce((sum, pair) => sum + pair[side][axis], 0) / pairs.length;
  const [fromX, fromY, toX, toY] = [mean(0, 0), mean(0, 1), mean(1, 0), mean(1, 1)];
  let [a, b, spread] = [0, 0, 0];
  for (const [[px, py], [qx, qy]] of pairs) {
    const [x, y, u, v] = [px - fromX, py - fromY, qx - toX, qy - toY];
    a += x * u + y * v;
    b += x * v - y * u;
    spread += x * x + y * y;
  }
  if (spread < 1) return shift;
  a /= spread;
  b /= spread;
  const zoom = Math.hypot(a, b);
  if (zoom > MOST_ZOOM || zoom < 1 / MOST_ZOOM || Math.abs(b) > MOST_TURN) return shift;
  return { a, b, dx: toX - a * fromX + b * fromY, dy: toY - b * fromX - a * fromY };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
