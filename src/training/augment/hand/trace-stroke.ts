import type { Random } from '../../random.ts';
import type { Knot, Stroke } from './knot.ts';
import type { Writer } from './writer.ts';

type Point = [x: number, y: number];

const STEPS = 6; // points from one knot to the next
const MOST_ROUNDING = 14; // passes of smoothing; a turn is then rounded over a good third of a bowl

/** The way of the writer's pen through a stroke's knots, in shares of the character's height. */
export function traceStroke(stroke: Stroke, writer: Writer, random: Random): Point[] {
  const knots = shake(stroke, writer, random);
  const points = joinKnots(knots);
  roundCorners(points, writer.haste);
  tremble(points, writer.tremor, random);
  return points;
}

/** Knots off their places, with hooks where this writer makes them. */
function shake(stroke: Stroke, { looseness, entryHook, exitHook }: Writer, random: Random): Knot[] {
  const knots = stroke.map(([x, y, corner]): Knot => [
    x + random.normal() * looseness,
    y + random.normal() * looseness,
    corner,
  ]);
  if (stroke.length < 3) return knots;
  const [first, last] = [knots[0], knots[knots.length - 1]];
  if (entryHook) {
    knots.unshift([first[0] - random.between(0.03, 0.12), first[1] + random.between(-0.03, 0.12), false]);
  }
  if (exitHook) knots.push([last[0] + random.between(0.04, 0.16), last[1] - random.between(0.01, 0.12), false]);
  return knots;
}

/** Centripetal Catmull-Rom curves from corner to corner (Barry & Goldman 1988; Yuksel, Schaefer & Keyser 2011). */
function joinKnots(knots: readonly Knot[]): Point[] {
  const points: Point[] = [[knots[0][0], knots[0][1]]];
  for (let i = 1; i < knots.length; i++) {
    const [from, to] = [knots[i - 1], knots[i]];
    const before = i > 1 && from[2] !== true ? knots[i - 2] : mirror(to, from);
    const after = i + 1 < knots.length && to[2] !== true ? knots[i + 1] : mirror(from, to);
    const [gap0, gap1, gap2] = [gap(before, from), gap(from, to), gap(to, after)];
    const tangents = [0, 1].map((axis) => [
      gap1 * slope(before, from, to, gap0, gap1, axis as 0 | 1),
      gap1 * slope(from, to, after, gap1, gap2, axis as 0 | 1),
    ]);
    for (let step = 1; step <= STEPS; step++) {
      const t = step / STEPS;
      const [a, b, c, d] = [(1 + 2 * t) * (1 - t) ** 2, t * (1 - t) ** 2, t * t * (3 - 2 * t), t * t * (t - 1)];
      points.push([
        a * from[0] + b * tangents[0][0] + c * to[0] + d * tangents[0][1],
        a * from[1] + b * tangents[1][0] + c * to[1] + d * tangents[1][1],
      ]);
    }
  }
  return points;
}

const mirror = ([x, y]: Knot, [aboutX, aboutY]: Knot): Knot => [2 * aboutX - x, 2 * aboutY - y];

const gap = ([x0, y0]: Knot, [x1, y1]: Knot): number => Math.max(Math.sqrt(Math.hypot(x1 - x0, y1 - y0)), 1e-3);

/** The curve's slope at the middle of three knots. */
function slope(a: Knot, b: Knot, c: Knot, gapA: number, gapB: number, axis: 0 | 1): number {
  return (b[axis] - a[axis]) / gapA - (c[axis] - a[axis]) / (gapA + gapB) + (c[axis] - b[axis]) / gapB;
}

/** Smooths the way as a pen does that has no time to stop: the more, the faster. The ends stay. */
function roundCorners(points: Point[], haste: number): void {
  const spacing = measureLength(points) / (points.length - 1);
  const passes = Math.min(Math.round(0.18 * (haste / Math.max(spacing, 1e-3)) ** 2), MOST_ROUNDING);
  for (let pass = 0; pass < passes; pass++) {
    let [beforeX, beforeY] = points[0];
    for (let i = 1; i < points.length - 1; i++) {
      const [x, y] = points[i];
      points[i] = [(beforeX + 2 * x + points[i + 1][0]) / 4, (beforeY + 2 * y + points[i + 1][1]) / 4];
      [beforeX, beforeY] = [x, y];
    }
  }
}

function measureLength(points: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < points.length; i++) {
    length += Math.hypot(points[i][0] - points[i - 1][0], points[i][1] - points[i - 1][1]);
  }
  return length;
}

/** A hand shakes at a rhythm of its own, some eight to fifteen times along a character. */
function tremble(points: Point[], tremor: number, random: Random): void {
  const turns = (2 * Math.PI * random.between(3, 8)) / points.length;
  const [phaseX, phaseY] = [random.between(0, 2 * Math.PI), random.between(0, 2 * Math.PI)];
  points.forEach((point, i) => {
    point[0] += tremor * (Math.sin(turns * i + phaseX) + 0.25 * random.normal());
    point[1] += tremor * (Math.sin(1.3 * turns * i + phaseY) + 0.25 * random.normal());
  });
}
