import { GLYPH_SIZE, type Glyph } from '../../core/glyph.ts';

/** Pixels of a crop that are looked at together, each way: about a pen's width. */
const PLACE = 3;
/**
 * So much ink, in pixels of the crop, may come or go in one such place: binarising the same character again and again from a calm hand changes
 * 98 in 100 by less, and of 1.1 million pairs of two different MNIST digits the two most alike differ by 3.5 somewhere.
 */
const MOST = 2.5;

/** Whether two crops show the same ink, but for what light and focus make of its edges: a stroke that came, went or moved shows in some place. */
export function isSameCrop(a: Glyph, b: Glyph): boolean {
  const columns = new Float32Array(GLYPH_SIZE);
  for (let y = 0; y < GLYPH_SIZE; y++) {
    for (let x = 0, i = y * GLYPH_SIZE; x < GLYPH_SIZE; x++, i++) {
      columns[x] += a[i] - b[i];
      const gone = i - PLACE * GLYPH_SIZE;
      if (gone >= 0) columns[x] -= a[gone] - b[gone];
    }
    for (let x = PLACE - 1; x < GLYPH_SIZE; x++) {
      const change = columns[x - 2] + columns[x - 1] + columns[x];
      if (change > MOST || change < -MOST) return false;
    }
  }
  return true;
}
