import type { Random } from '../../random.ts';
import { distortPoints } from '../distort-points.ts';
import { drawShapedStroke } from '../pen.ts';
import { CANVAS_SIZE, type WarpOptions } from '../warp.ts';
import type { Stroke } from './knot.ts';
import { shapePen } from './shape-pen.ts';
import { traceStroke } from './trace-stroke.ts';
import { drawWriter } from './writer.ts';

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
    drawShapedStroke(canvas, points, shapePen(points, pen, writer, random, LEAST_PEN));
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
