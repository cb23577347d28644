import { CANVAS_SIZE } from './warp.ts';

type Point = readonly [x: number, y: number];

/** Draws a polyline with a round pen onto a canvas by maximum, antialiased over one pixel; 255 = full ink. */
export function drawStroke(canvas: Float32Array, points: readonly Point[], penWidth: number): void {
  for (let p = 1; p < points.length; p++) {
    drawSegment(canvas, points[p - 1], points[p], penWidth / 2, penWidth / 2);
  }
}

/** The same with a pen whose width changes from point to point; `penWidths` has one for each point. */
export function drawShapedStroke(canvas: Float32Array, points: readonly Point[], penWidths: ArrayLike<number>): void {
  for (let p = 1; p < points.length; p++) {
    drawSegment(canvas, points[p - 1], points[p], penWidths[p - 1] / 2, penWidths[p] / 2);
  }
}

function drawSegment(canvas: Float32Array, [x0, y0]: Point, [x1, y1]: Point, radius0: number, radius1: number): void {
  const reach = Math.max(radius0, radius1) + 1;
  const left = Math.max(0, Math.floor(Math.min(x0, x1) - reach));
  const right = Math.min(CANVAS_SIZE - 1, Math.ceil(Math.max(x0, x1) + reach));
  const top = Math.max(0, Math.floor(Math.min(y0, y1) - reach));
  const bottom = Math.min(CANVAS_SIZE - 1, Math.ceil(Math.max(y0, y1) + reach));
  const [stepX, stepY] = [x1 - x0, y1 - y0];
  const length = stepX * stepX + stepY * stepY;
  const perLength = length > 0 ? 1 / length : 0;
  for (let y = top; y <= bottom; y++) {
    const dy = y + 0.5 - y0;
    for (let x = left, at = y * CANVAS_SIZE + left; x <= right; x++, at++) {
      const dx = x + 0.5 - x0;
      const along = (dx * stepX + dy * stepY) * perLength;
      const t = along < 0 ? 0 : along > 1 ? 1 : along;
      const [offX, offY] = [dx - t * stepX, dy - t * stepY];
      const edge = radius0 + t * (radius1 - radius0) + 0.5;
      const square = offX * offX + offY * offY;
      if (square >= edge * edge) continue;
      const level = 255 * Math.min(edge - Math.sqrt(square), 1);
      if (level > canvas[at]) canvas[at] = level;
    }
  }
}
