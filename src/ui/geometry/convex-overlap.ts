import type { FramePoint } from '../../core/geometry.ts';

/** Corners of a convex polygon, clockwise as seen on a screen. */
export type Polygon = readonly FramePoint[];

/** Area that two convex polygons have in common. */
export const commonArea = (a: Polygon, b: Polygon): number => areaOf(clip(a, b));

/** Shoelace formula. */
export function areaOf(polygon: Polygon): number {
  const twice = polygon.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = polygon[(i + 1) % polygon.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** The part of `a` that lies in `b`: Sutherland & Hodgman 1974. */
function clip(a: Polygon, b: Polygon): Polygon {
  return b.reduce<Polygon>((left, from, i) => cutAlong(left, from, b[(i + 1) % b.length]), a);
}

/** The part of a polygon to the right of an edge, as one walks along it. */
function cutAlong(polygon: Polygon, from: FramePoint, to: FramePoint): Polygon {
  const side = ([x, y]: FramePoint): number => (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
  return polygon.flatMap((point, i): FramePoint[] => {
    const next = polygon[(i + 1) % polygon.length];
    const [here, there] = [side(point), side(next)];
    const kept = here >= 0 ? [point] : [];
    if (here >= 0 === there >= 0) return kept;
    const share = here / (here - there);
    return [...kept, [point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])]];
  });
}
