import type { GrayPicture } from './pyramid.ts';

/** Brightness, a byte a pixel. */
export interface LumaPlane {
  readonly width: number;
  readonly height: number;
  /** Bytes from one row to the next. */
  readonly stride: number;
  readonly data: Uint8Array;
  /** The level of black, and how many levels white lies above it. */
  readonly black: number;
  readonly range: number;
}

/** Of each block so many pixels are looked at each way, evenly spread: a stroke is wider than what lies between them. */
const SAMPLES = 4;

/** The picture much smaller: each pixel the mean of some of its block. */
export function shrinkLuma(
  { width, height, stride, data, black, range }: LumaPlane,
  columns: number,
  rows: number,
): GrayPicture {
  const across = spread(width, columns);
  const down = spread(height, rows).map((row) => row * stride);
  const small = new Float32Array(columns * rows);
  const factor = 255 / (range * SAMPLES * SAMPLES);
  const base = black * SAMPLES * SAMPLES;
  for (let row = 0, i = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, i++) {
      let sum = -base;
      for (let y = row * SAMPLES, end = y + SAMPLES; y < end; y++) {
        const from = down[y];
        for (let x = column * SAMPLES, last = x + SAMPLES; x < last; x++) sum += data[from + across[x]];
      }
      small[i] = sum * factor;
    }
  }
  return { width: columns, height: rows, data: small };
}

/** Where `SAMPLES` places in each of `blocks` equal parts of a side lie, pixels. */
const spread = (side: number, blocks: number): Int32Array =>
  Int32Array.from({ length: blocks * SAMPLES }, (_, i) => Math.floor(((i + 0.5) * side) / (blocks * SAMPLES)));
