import type { FrameBox, FramePoint, FrameQuad } from '../geometry.ts';

/** Where a line lies: its middle, the way it runs, and how far it reaches. */
export interface LineFrame {
  readonly centre: FramePoint;
  /** Unit vector in writing direction. */
  readonly along: FramePoint;
  readonly length: number;
  readonly height: number;
}

export function toLineFrame([topLeft, topRight, bottomRight, bottomLeft]: FrameQuad): LineFrame {
  const start = middle(topLeft, bottomLeft);
  const end = middle(topRight, bottomRight);
  const length = Math.max(distance(start, end), 1e-6);
  return {
    centre: middle(start, end),
    along: [(end[0] - start[0]) / length, (end[1] - start[1]) / length],
    length,
    height: Math.max((distance(topLeft, bottomLeft) + distance(topRight, bottomRight)) / 2, 1e-6),
  };
}

export const centreOf = ([x, y, width, height]: FrameBox): FramePoint => [x + width / 2, y + height / 2];

/** A point as the distances along and across a line from its middle, pixels. */
export function toLine({ centre, along }: LineFrame, [x, y]: FramePoint): FramePoint {
  const [dx, dy] = [x - centre[0], y - centre[1]];
  return [dx * along[0] + dy * along[1], dy * along[0] - dx * along[1]];
}

/** The quad along `frame` that holds all boxes. */
export function quadAround({ centre, along: [c, s] }: LineFrame, boxes: readonly FrameBox[]): FrameQuad {
  const corners = boxes.flatMap((box) => {
    const [x, y] = toLine({ centre, along: [c, s], length: 0, height: 0 }, centreOf(box));
    const half = Math.abs(c) >= Math.abs(s) ? [box[2] / 2, box[3] / 2] : [box[3] / 2, box[2] / 2];
    return [
      [x - half[0], y - half[1]],
      [x + half[0], y + half[1]],
    ];
  });
  const [left, right] = [Math.min(...corners.map(([x]) => x)), Math.max(...corners.map(([x]) => x))];
  const [above, below] = [Math.min(...corners.map(([, y]) => y)), Math.max(...corners.map(([, y]) => y))];
  const back = (x: number, y: number): FramePoint => [centre[0] + x * c - y * s, centre[1] + x * s + y * c];
  return [back(left, above), back(right, above), back(right, below), back(left, below)];
}

/** Lines that overlap lie less than this share of their height apart, across. */
const APART = 0.6;
/** Of two lines' heights, the smaller is at least this share of the larger: else they are not the same writing. */
const ALIKE = 0.4;

/** How much of the shorter of two lines lies beside the other, 0–1; 0 where they lie on different rows or are of another size. */
export function overlapOf(a: LineFrame, b: LineFrame): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const [along, across] = toLine(longer, shorter.centre);
  const sizes = [a.height, b.height];
  if (Math.abs(across) > APART * Math.max(...sizes) || Math.min(...sizes) < ALIKE * Math.max(...sizes)) return 0;
  const from = Math.max(along - shorter.length / 2, -longer.length / 2);
  const to = Math.min(along + shorter.length / 2, longer.length / 2);
  return Math.min(1, Math.max(0, (to - from) / shorter.length));
}

const middle = ([ax, ay]: FramePoint, [bx, by]: FramePoint): FramePoint => [(ax + bx) / 2, (ay + by) / 2];
const distance = ([ax, ay]: FramePoint, [bx, by]: FramePoint): number => Math.hypot(bx - ax, by - ay);
