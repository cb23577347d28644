import type { GrayImage } from '../image.ts';

/** Paper that hangs together with the mask's edge. */
export const OUTSIDE = 0;
export const INK = 1;
/** Paper inside a loop of ink, the first loop; the next one is a number higher, and so on. */
export const FIRST_LOOP = 2;

const UNKNOWN = 255;

/**
 * Tells the loops in a mask from the paper around its ink, and from each other. Paper hangs together over pixels' sides, as ink does over
 * their corners.
 * @returns row-major: `OUTSIDE`, `INK`, or the number of the loop, from `FIRST_LOOP` up; all loops after the 252nd count as one
 */
export function markGround({ width, height, data }: GrayImage): Uint8Array {
  const ground = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) ground[i] = data[i] ? INK : UNKNOWN;
  const waiting = new Int32Array(data.length); // each pixel waits once at most
  const flood = (from: number, kind: number): void => {
    if (ground[from] !== UNKNOWN) return;
    let count = 0;
    ground[from] = kind;
    waiting[count++] = from;
    while (count > 0) {
      const i = waiting[--count];
      const x = i % width;
      if (x > 0 && ground[i - 1] === UNKNOWN) ground[(waiting[count++] = i - 1)] = kind;
      if (x < width - 1 && ground[i + 1] === UNKNOWN) ground[(waiting[count++] = i + 1)] = kind;
      if (i >= width && ground[i - width] === UNKNOWN) ground[(waiting[count++] = i - width)] = kind;
      if (i < data.length - width && ground[i + width] === UNKNOWN) ground[(waiting[count++] = i + width)] = kind;
    }
  };
  for (let x = 0; x < width; x++) {
    flood(x, OUTSIDE);
    flood((height - 1) * width + x, OUTSIDE);
  }
  for (let y = 0; y < height; y++) {
    flood(y * width, OUTSIDE);
    flood(y * width + width - 1, OUTSIDE);
  }
  let loop = FIRST_LOOP;
  for (let i = 0; i < ground.length; i++) {
    if (ground[i] !== UNKNOWN) continue;
    flood(i, loop);
    loop = Math.min(loop + 1, UNKNOWN - 1);
  }
  return ground;
}

/** Which rows hold a loop's pixels: 1, else 0. @param ground from `markGround` */
export function findLoopRows(ground: Uint8Array, width: number): Uint8Array {
  const rows = new Uint8Array(ground.length / width);
  for (let row = 0, at = 0; row < rows.length; row++) {
    for (const end = at + width; at < end; at++) if (ground[at] >= FIRST_LOOP) rows[row] = 1;
  }
  return rows;
}
