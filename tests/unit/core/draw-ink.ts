import type { GrayImage } from '../../../src/core/image.ts';

/** Something with a known outline, in pixels; a pixel's centre is half a pixel off its corner. */
export type InkShape =
  | { readonly disc: readonly [x: number, y: number, radius: number] }
  | { readonly ring: readonly [x: number, y: number, radiusX: number, radiusY: number, pen: number] }
  | { readonly bar: readonly [x: number, y: number, width: number, height: number] }
  | { readonly stroke: readonly [x0: number, y0: number, x1: number, y1: number, pen: number] };

/** Draws shapes as ink: 0 = paper, 255 = ink. `samples` a pixel's side smooth the edges; with one, every pixel is ink or paper. */
export function drawInk(width: number, height: number, shapes: readonly InkShape[], samples = 1): GrayImage {
  const data = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      let covered = 0;
      for (let k = 0; k < samples * samples; k++) {
        const px = x + ((k % samples) + 0.5) / samples;
        const py = y + (Math.floor(k / samples) + 0.5) / samples;
        if (shapes.some((shape) => covers(shape, px, py))) covered++;
      }
      data[i] = Math.round((255 * covered) / (samples * samples));
    }
  }
  return { width, height, data };
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
