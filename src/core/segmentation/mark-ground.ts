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
  const ground = Uint8Array.from(data, (level) => (level ? INK : UNKNOWN));
  const waiting: number[] = [];
  const reach = (i: number, kind: number): void => {
    if (ground[i] !== UNKNOWN) return;
    ground[i] = kind;
    waiting.push(i);
  };
  const flood = (kind: number): void => {
    for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
      const x = i % width;
      if (x > 0) reach(i - 1, kind);
      if (x < width - 1) reach(i + 1, kind);
      if (i >= width) reach(i - width, kind);
      if (i < ground.length - width) reach(i + width, kind);
    }
  };
  for (let x = 0; x < width; x++) {
    reach(x, OUTSIDE);
    reach((height - 1) * width + x, OUTSIDE);
  }
  for (let y = 0; y < height; y++) {
    reach(y * width, OUTSIDE);
    reach(y * width + width - 1, OUTSIDE);
  }
  flood(OUTSIDE);
  let loop = FIRST_LOOP;
  for (let i = 0; i < ground.length; i++) {
    if (ground[i] !== UNKNOWN) continue;
    reach(i, loop);
    flood(loop);
    loop = Math.min(loop + 1, UNKNOWN - 1);
  }
  return ground;
}
