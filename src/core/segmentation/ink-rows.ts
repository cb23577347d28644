import type { GrayImage } from '../image.ts';
import type { RowSpans } from './row-spans.ts';

/** Where the ink of a mask lies in its rows. First and last are columns of ink; `width` and −1 where a row has none. */
export interface InkRows extends RowSpans {
  readonly width: number;
  readonly height: number;
  /** [height, width + 1]: pixels of ink in a row left of a column. */
  readonly before: Uint16Array;
}

export function findInkRows({ width, height, data }: GrayImage): InkRows {
  const first = new Int32Array(height).fill(width);
  const last = new Int32Array(height).fill(-1);
  const before = new Uint16Array(height * (width + 1));
  for (let row = 0, i = 0; row < height; row++) {
    for (let column = 0, at = row * (width + 1); column < width; column++, i++, at++) {
      before[at + 1] = before[at];
      if (!data[i]) continue;
      before[at + 1]++;
      last[row] = column;
      if (first[row] === width) first[row] = column;
    }
  }
  return { width, height, first, last, before };
}

/** Pixels of ink between two cuts, wherever in a row one or the other lies further right. */
export function countInkBetween({ width, height, before }: InkRows, a: Int32Array, b: Int32Array): number {
  let between = 0;
  for (let row = 0, at = 0; row < height; row++, at += width + 1) {
    between += Math.abs(before[at + b[row]] - before[at + a[row]]);
  }
  return between;
}
