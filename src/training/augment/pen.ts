import { CANVAS_SIZE } from './warp.ts';

type Point = readonly [x: number, y: number];

/** Draws a polyline with a round pen onto a canvas by maximum, antialiased over one pixel; 255 = full ink. */
export function drawStroke(canvas: Float32Array, points: readonly Point[], penWidth: number): void {
  const radius = penWidth / 2;
  for (let p = 1; p < points.length; p++) {
    const [x0, y0] = points[p - 1];
    const [x1, y1] = points[p];
    const left = Math.max(0, Math.floor(Math.min(x0, x1) - radius - 1));
    const right = Math.min(CANVAS_SIZE - 1, Math.ceil(Math.max(x0, x1) + radius + 1));
    const top = Math.max(0, Math.floor(Math.min(y0, y1) - radius - 1));
    const bottom = Math.min(CANVAS_SIZE - 1, Math.ceil(Math.max(y0, y1) + radius + 1));
    const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const along = length > 0 ? ((x + 0.5 - x0) * (x1 - x0) + (y + 0.5 - y0) * (y1 - y0)) / length : 0;
        const t = Math.min(Math.max(along, 0), 1);
        const distance = Math.hypot(x + 0.5 - x0 - t * (x1 - x0), y + 0.5 - y0 - t * (y1 - y0));
        const level = 255 * Math.min(Math.max(radius + 0.5 - distance, 0), 1);
        const at = y * CANVAS_SIZE + x;
        if (level > canvas[at]) canvas[at] = level;
      }
    }
  }
}

/** Points on a quadratic Bézier curve, ends included. */
export function bend(from: Point, control: Point, to: Point, steps = 8): Point[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
    return [a * from[0] + b * control[0] + c * to[0], a * from[1] + b * control[1] + c * to[1]] as const;
  });
}
