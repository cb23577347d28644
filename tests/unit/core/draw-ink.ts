import type { GrayImage } from '../../../src/core/image.ts';

/** Something with a known outline, in pixels; a pixel's centre is half a pixel off its corner. */
export type InkShape =
  | { readonly disc: readonly [x: number, y: number, radius: number] }
  | { readonly ring: readonly [x: number, y: number, radiusX: number, radiusY: number, pen: number] }
  | { readonly bar: readonly [x: number, y: number, width: number, height: number] }
  | { readonly stroke: readonly [x0: number, y0: number, x1: number, y1: number, pen: number] };

/** Draws shapes as ink: 0 = paper, 255 = ink. `samples` along a pixel's side smooth the edges; with one, every pixel is ink or paper. */
export function drawInk(width: number, height: number, shapes: readonly InkShape[], samples = 1): GrayImage {
  const columns = width * samples;
  const rows = height * samples;
  const covered = new Uint8Array(columns * rows);
  for (const shape of shapes) {
    const [left, top, right, bottom] = boundsOf(shape).map((side) => Math.round(side * samples));
    for (let row = Math.max(0, top - 1); row < Math.min(rows, bottom + 1); row++) {
      for (let column = Math.max(0, left - 1); column < Math.min(columns, right + 1); column++) {
        if (covers(shape, (column + 0.5) / samples, (row + 0.5) / samples)) covered[row * columns + column] = 1;
      }
    }
  }
  const counts = new Uint16Array(width * height);
  covered.forEach((one, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    counts[Math.floor(row / samples) * width + Math.floor(column / samples)] += one;
  });
  return { width, height, data: Uint8Array.from(counts, (count) => Math.round((255 * count) / samples ** 2)) };
}

/** Left, top, right and bottom. */
function boundsOf(shape: InkShape): readonly [number, number, number, number] {
  if ('disc' in shape) {
    const [x, y, radius] = shape.disc;
    return [x - radius, y - radius, x + radius, y + radius];
  }
  if ('ring' in shape) {
    const [x, y, radiusX, radiusY, pen] = shape.ring;
    return [x - radiusX - pen / 2, y - radiusY - pen / 2, x + radiusX + pen / 2, y + radiusY + pen / 2];
  }
  if ('bar' in shape) {
    const [x, y, width, height] = shape.bar;
    return [x, y, x + width, y + height];
  }
  const [x0, y0, x1, y1, pen] = shape.stroke;
  return [
    Math.min(x0, x1) - pen / 2,
    Math.min(y0, y1) - pen / 2,
    Math.max(x0, x1) + pen / 2,
    Math.max(y0, y1) + pen / 2,
  ];
}

function covers(shape: InkShape, x: number, y: number): boolean {
  if ('disc' in shape) {
    const [cx, cy, radius] = shape.disc;
    return Math.hypot(x - cx, y - cy) <= radius;
  }
  if ('ring' in shape) {
    const [cx, cy, radiusX, radiusY, pen] = shape.ring;
    const inside = (grow: number) => Math.hypot((x - cx) / (radiusX + grow), (y - cy) / (radiusY + grow)) <= 1;
    return inside(pen / 2) && !inside(-pen / 2);
  }
  if ('bar' in shape) {
    const [left, top, width, height] = shape.bar;
    return x >= left && x < left + width && y >= top && y < top + height;
  }
  const [x0, y0, x1, y1, pen] = shape.stroke;
  const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const along = length > 0 ? ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length : 0;
  const t = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0)) <= pen / 2;
}
