import type { Random } from '../../random.ts';
import { distortPoints } from '../distort-points.ts';
import { drawShapedStroke } from '../pen.ts';
import { CANVAS_SIZE, type WarpOptions } from '../warp.ts';
import type { Stroke } from './knot.ts';
import { traceStroke } from './trace-stroke.ts';
import { drawWriter, type Writer } from './writer.ts';

type Point = readonly [x: number, y: number];

const LEAST_PEN = 0.8; // canvas pixels
const MIDDLE = CANVAS_SIZE / 2;

/**
 * Draws strokes as somebody's hand would, under the same distortions as a character of a data set, into the middle of the canvas.
 * @param size of the longer side, canvas pixels
 */
export function drawSketch(
  canvas: Float32Array,
  strokes: readonly Stroke[],
  random: Random,
  warp: WarpOptions,
  size: number,
): void {
  const writer = drawWriter(random);
  const distort = distortPoints(random, warp);
  const traces = strokes.map((stroke) =>
    traceStroke(stroke, writer, random).map(([x, y]) =>
      distort((x - 0.3) * writer.width + writer.slant * (0.5 - y), y - 0.5),
    ),
  );
  const { scale, centre } = fit(traces.flat(), size);
  const pen = Math.max(writer.pen * size, 1.5 * LEAST_PEN);
  for (const trace of traces) {
    const points = trace.map(([x, y]): Point => [MIDDLE + (x - centre[0]) * scale, MIDDLE + (y - centre[1]) * scale]);
    drawShapedStroke(canvas, points, shapePen(points, pen, writer, random));
  }
}

function fit(points: readonly Point[], size: number): { readonly scale: number; readonly centre: Point } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  const scale = size / Math.max(right - left, bottom - top);
  return { scale, centre: [(left + right) / 2, (top + bottom) / 2] };
}

/** The line's width at each point: it swells with pressure, thins out at its ends, and follows a nib's direction. */
function shapePen(
  points: readonly Point[],
  pen: number,
  { pressure, taper, nib }: Writer,
  random: Random,
): Float32Array {
  const last = Math.max(points.length - 1, 1);
  const swells = random.between(1, 5);
  const phase = random.between(0, 2 * Math.PI);
  return Float32Array.from(points, (_, i) => {
    const t = i / last;
    const swell = 1 + 0.5 * pressure * Math.sin(swells * t * Math.PI + phase);
    const thin = 1 - taper * Math.max(0, 1 - Math.min(t / 0.12, (1 - t) / 0.2));
    return Math.max(pen * swell * thin * (1 - nib * sidewardness(points, i)), LEAST_PEN);
  });
}

/** How far the stroke goes across the nib, 0–1. */
function sidewardness(points: readonly Point[], i: number): number {
  const [from, to] = [points[Math.max(i - 1, 0)], points[Math.min(i + 1, points.length - 1)]];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return Math.min(Math.abs(dx - 0.4 * dy) / (Math.hypot(dx, dy) || 1), 1);
}
