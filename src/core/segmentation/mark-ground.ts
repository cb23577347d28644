import type { GrayImage } from '../image.ts';
import type { RowSpans } from './row-spans.ts';

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
  let unknown = markOutside(ground, width, height);
  let loop = FIRST_LOOP;
  for (let i = 0; unknown > 0; i++) {
    if (ground[i] !== UNKNOWN) continue;
    unknown -= flood(ground, width, i, loop);
    loop = Math.min(loop + 1, UNKNOWN - 1);
  }
  return ground;
}

/**
 * Marks the paper that hangs together with the edge: down and up the mask once, which reaches nearly all, then from what was reached on.
 * @returns how many pixels are still unknown
 */
function markOutside(ground: Uint8Array, width: number, height: number): number {
  for (let row = 0, i = 0; row < height; row++) {
    const edge = row === 0 || row === height - 1;
    for (let column = 0; column < width; column++, i++) {
      if (ground[i] !== UNKNOWN) continue;
      if (edge || column === 0 || column === width - 1 || ground[i - 1] === OUTSIDE || ground[i - width] === OUTSIDE) {
        ground[i] = OUTSIDE;
      }
    }
  }
  let unknown = 0;
  for (let i = ground.length - 1; i >= 0; i--) {
    if (ground[i] !== UNKNOWN) continue;
    if (ground[i + 1] === OUTSIDE || ground[i + width] === OUTSIDE) ground[i] = OUTSIDE;
    else unknown++;
  }
  for (let i = ground.length - 1; i >= 0 && unknown > 0; i--) {
    if (ground[i] !== UNKNOWN) continue;
    const reached =
      ground[i - 1] === OUTSIDE ||
      ground[i + 1] === OUTSIDE ||
      ground[i - width] === OUTSIDE ||
      ground[i + width] === OUTSIDE;
    if (reached) unknown -= flood(ground, width, i, OUTSIDE);
  }
  return unknown;
}

/** Marks the unknown pixels that hang together with this one, none of which lies at the edge. @returns how many they are */
function flood(ground: Uint8Array, width: number, from: number, kind: number): number {
  const waiting = [from];
  ground[from] = kind;
  let count = 0;
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    count++;
    if (ground[i - 1] === UNKNOWN) ground[(waiting[waiting.length] = i - 1)] = kind;
    if (ground[i + 1] === UNKNOWN) ground[(waiting[waiting.length] = i + 1)] = kind;
    if (ground[i - width] === UNKNOWN) ground[(waiting[waiting.length] = i - width)] = kind;
    if (ground[i + width] === UNKNOWN) ground[(waiting[waiting.length] = i + width)] = kind;
  }
  return count;
}

/** Between which columns each row has pixels of loops; `width` and −1 where there are none. @param ground from `markGround` */
export function findLoopSpans(ground: Uint8Array, width: number): RowSpans {
  const height = ground.length / width;
  const [first, last] = [new Int32Array(height).fill(width), new Int32Array(height).fill(-1)];
  for (let row = 0, i = 0; row < height; row++) {
    for (let column = 0; column < width; column++, i++) {
      if (ground[i] < FIRST_LOOP) continue;
      if (first[row] === width) first[row] = column;
      last[row] = column;
    }
  }
  return { first, last };
}
