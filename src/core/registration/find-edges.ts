import type { GrayPicture } from './pyramid.ts';

/** The pixels of a picture by which a motion can be told, and how brightness changes about them. */
export interface Edges {
  readonly count: number;
  /** Place from the picture's middle, pixels. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly value: Float32Array;
  /** Grey levels a pixel, to the right and down. */
  readonly right: Float32Array;
  readonly down: Float32Array;
}

/** Brightness that changes less than this is noise, grey levels a pixel. */
const LEAST_SLOPE = 3;
/** So many pixels tell a motion well enough; of more, every second, third … is taken. */
const MOST_EDGES = 2000;

export function findEdges({ width, height, data }: GrayPicture): Edges {
  const found = new Int32Array(width * height);
  let all = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let i = y * width + 1, end = (y + 1) * width - 1; i < end; i++) {
      const right = (data[i + 1] - data[i - 1]) / 2;
      const down = (data[i + width] - data[i - width]) / 2;
      if (right * right + down * down >= LEAST_SLOPE * LEAST_SLOPE) found[all++] = i;
    }
  }
  const step = Math.max(1, Math.ceil(all / MOST_EDGES));
  const count = Math.ceil(all / step);
  const [x, y, value, right, down] = Array.from({ length: 5 }, () => new Float32Array(count));
  for (let k = 0; k < count; k++) {
    const i = found[k * step];
    const row = Math.floor(i / width);
    x[k] = i - row * width - (width - 1) / 2;
    y[k] = row - (height - 1) / 2;
    value[k] = data[i];
    right[k] = (data[i + 1] - data[i - 1]) / 2;
    down[k] = (data[i + width] - data[i - width]) / 2;
  }
  return { count, x, y, value, right, down };
}
