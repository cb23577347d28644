import { areaOf, commonArea, type Polygon } from '../../../src/ui/geometry/convex-overlap.ts';

export type { Polygon } from '../../../src/ui/geometry/convex-overlap.ts';

/** Intersection over union of two convex polygons, 0–1. */
export function overlapOf(a: Polygon, b: Polygon): number {
  const common = commonArea(a, b);
  const union = areaOf(a) + areaOf(b) - common;
  return union > 0 ? common / union : 0;
}
