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
  const found: number[] = [];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const [right, down] = [(data[i + 1] - data[i - 1]) / 2, (data[i + width] - data[i - width]) / 2];
      if (Math.hypot(right, down) >= LEAST_SLOPE) found.push(i);
    }
  }
  const step = Math.ceil(found.length / MOST_EDGES);
  const taken = step > 1 ? found.filter((_, k) => k % step === 0) : found;
  return {
    count: taken.length,
    x: Float32Array.from(taken, (i) => (i % width) - (width - 1) / 2),
    y: Float32Array.from(taken, (i) => Math.floor(i / width) - (height - 1) / 2),
    value: Float32Array.from(taken, (i) => data[i]),
    right: Float32Array.from(taken, (i) => (data[i + 1] - data[i - 1]) / 2),
    down: Float32Array.from(taken, (i) => (data[i + width] - data[i - width]) / 2),
  };
}
