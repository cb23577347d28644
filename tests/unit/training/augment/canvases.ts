import { CANVAS_PIXELS, CANVAS_SIZE, type WarpOptions } from '../../../../src/training/augment/warp.ts';

/** No distortion at all. */
export const STILL: WarpOptions = { rotation: 0, shear: 0, scale: 0, elastic: 0, perspective: 0 };

export const blank = (): Float32Array => new Float32Array(CANVAS_PIXELS);

export const seeds = Array.from({ length: 60 }, (_, seed) => seed);

/** Pixels that are more ink than paper. */
export const countInk = (canvas: ArrayLike<number>): number => Array.from(canvas).filter((level) => level > 127).length;

/** The box around what is more ink than paper, pixels; the far sides are exclusive. */
export function inkBox(canvas: ArrayLike<number>): { left: number; right: number; top: number; bottom: number } {
  const inked = Array.from(canvas).flatMap((level, i) => (level > 127 ? [i] : []));
  const columns = inked.map((i) => i % CANVAS_SIZE);
  const rows = inked.map((i) => Math.floor(i / CANVAS_SIZE));
  return {
    left: Math.min(...columns),
    right: Math.max(...columns) + 1,
    top: Math.min(...rows),
    bottom: Math.max(...rows) + 1,
  };
}

/** Paper that ink encloses: 1 in a 0, 2 in an 8. */
export function countHoles(canvas: ArrayLike<number>): number {
  const seen = Uint8Array.from({ length: CANVAS_PIXELS }, (_, i) => (canvas[i] > 127 ? 1 : 0));
  let regions = 0;
  for (let start = 0; start < CANVAS_PIXELS; start++) {
    if (seen[start]) continue;
    regions++;
    const open = [start];
    seen[start] = 1;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const x = at % CANVAS_SIZE;
      const next = [x > 0 ? at - 1 : -1, x < CANVAS_SIZE - 1 ? at + 1 : -1, at - CANVAS_SIZE, at + CANVAS_SIZE];
      for (const to of next) {
        if (to < 0 || to >= CANVAS_PIXELS || seen[to]) continue;
        seen[to] = 1;
        open.push(to);
      }
    }
  }
  return regions - 1;
}
