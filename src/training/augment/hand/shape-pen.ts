import type { Random } from '../../random.ts';
import type { Writer } from './writer.ts';

type Point = readonly [x: number, y: number];

/**
 * The line's width at each point of a stroke: it swells with pressure, thins out at its ends, and follows a nib's direction.
 * @param pen the writer's usual width, in the points' unit
 * @param least the thinnest that the pen writes, in the same unit
 */
export function shapePen(
  points: readonly Point[],
  pen: number,
  { pressure, taper, nib }: Writer,
  random: Random,
  least: number,
): Float32Array {
  const last = Math.max(points.length - 1, 1);
  const swells = random.between(1, 5);
  const phase = random.between(0, 2 * Math.PI);
  return Float32Array.from(points, (_, i) => {
    const t = i / last;
    const swell = 1 + 0.5 * pressure * Math.sin(swells * t * Math.PI + phase);
    const thin = 1 - taper * Math.max(0, 1 - Math.min(t / 0.12, (1 - t) / 0.2));
    return Math.max(pen * swell * thin * (1 - nib * sidewardness(points, i)), least);
  });
}

/** How far the stroke goes across the nib, 0–1. */
function sidewardness(points: readonly Point[], i: number): number {
  const [from, to] = [points[Math.max(i - 1, 0)], points[Math.min(i + 1, points.length - 1)]];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return Math.min(Math.abs(dx - 0.4 * dy) / (Math.hypot(dx, dy) || 1), 1);
}
