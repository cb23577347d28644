import { GLYPH_SIZE } from '../../core/glyph.ts';
import type { InkMask } from '../../core/mask.ts';
import { normaliseGlyph } from '../../core/normalise-glyph.ts';

/** What some ink looks like, whatever its size: row-major, 0 = paper, 1 = ink. */
export interface InkLook {
  readonly width: number;
  readonly data: Float32Array;
}

/** Characters that touch are looked at in so many rows, as the net's crops have. */
const ROWS = 20;
/** Samples of each pixel, each way. */
const SAMPLES = 4;
/** Pixels that are looked at together, each way: about a pen's width. */
const PLACE = 3;
/**
 * So much ink, in pixels, may come or go in one such place: light and focus change 98 in 100 characters from a calm hand by less, from one frame to another,
 * and of 1.1 million pairs of two different MNIST digits the two most alike differ by 3.5 somewhere.
 */
const MOST = 2.5;

/** One character, or less, as the net sees it. */
export const lookAtOne = (mask: InkMask): InkLook => ({ width: GLYPH_SIZE, data: normaliseGlyph(mask) });

/** Characters that touch, in as many pixels as one by itself. @param width in pixels, as it is where absent */
export function lookAtSeveral(
  mask: InkMask,
  width = Math.max(1, Math.round((ROWS * mask.width) / mask.height)),
): InkLook {
  const data = new Float32Array(width * ROWS);
  const [across, down] = [mask.width / width / SAMPLES, mask.height / ROWS / SAMPLES];
  for (let v = 0; v < ROWS * SAMPLES; v++) {
    const row = Math.floor((v + 0.5) * down) * mask.width;
    const start = Math.floor(v / SAMPLES) * width;
    for (let u = 0; u < width * SAMPLES; u++) {
      if (mask.data[row + Math.floor((u + 0.5) * across)]) data[start + Math.floor(u / SAMPLES)] += 1 / SAMPLES ** 2;
    }
  }
  return { width, data };
}

/** Whether two looks of one width show the same ink, but for what light and focus make of its edges: a stroke that came, went or moved shows in some place. */
export function isSameInk({ width, data: a }: InkLook, { data: b }: InkLook): boolean {
  const columns = new Float32Array(width);
  for (let start = 0; start < a.length; start += width) {
    for (let x = 0, i = start; x < width; x++, i++) {
      columns[x] += a[i] - b[i];
      const gone = i - PLACE * width;
      if (gone >= 0) columns[x] -= a[gone] - b[gone];
    }
    for (let x = PLACE - 1; x < width; x++) {
      const change = columns[x - 2] + columns[x - 1] + columns[x];
      if (change > MOST || change < -MOST) return false;
    }
  }
  return true;
}
