import type { FramePoint, FrameQuad } from '../../../core/geometry.ts';

/** The same quad with every edge moved outwards by so many picture pixels, so that an outline does not cover the ink. */
export function padQuad(quad: FrameQuad, by: number): FrameQuad {
  const [topLeft, topRight, , bottomLeft] = quad;
  const along = unit(topLeft, topRight);
  const down = unit(topLeft, bottomLeft);
  const move = (corner: FramePoint, right: -1 | 1, below: -1 | 1): FramePoint => [
    corner[0] + by * (right * along[0] + below * down[0]),
    corner[1] + by * (right * along[1] + below * down[1]),
  ];
  return [move(quad[0], -1, -1), move(quad[1], 1, -1), move(quad[2], 1, 1), move(quad[3], -1, 1)];
}

function unit(from: FramePoint, to: FramePoint): FramePoint {
  const [right, below] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(right, below) || 1;
  return [right / length, below / length];
}
