import type { InkMask } from '../mask.ts';
import type { CutSeam } from './find-seam.ts';

/** What lies between two cuts. */
export interface MaskPart {
  readonly mask: InkMask;
  /** Pixels of ink. */
  readonly area: number;
  /** Costs of the cuts at its sides; 0 at the mask's own ends. */
  readonly left: number;
  readonly right: number;
}

/** The parts of a mask between its cuts, each as small as its ink; parts without ink are left out. */
export function splitAtSeams(mask: InkMask, seams: readonly CutSeam[]): MaskPart[] {
  const { width, height } = mask;
  const parts: MaskPart[] = [];
  const from = new Int32Array(height);
  const ends = [...seams, { columns: new Int32Array(height).fill(width), cost: 0 }];
  for (const [index, { columns, cost }] of ends.entries()) {
    const part = cutOut(mask, from, columns);
    if (part) parts.push({ ...part, left: index > 0 ? seams[index - 1].cost : 0, right: cost });
    // Cuts may run into each other: what one has taken is gone.
    for (let row = 0; row < height; row++) from[row] = Math.max(from[row], columns[row]);
  }
  return parts;
}

/** The ink in columns [from, to) of each row. */
function cutOut({ x, y, width, height, data }: InkMask, from: Int32Array, to: Int32Array) {
  let [left, right, top, bottom, area] = [width, -1, height, -1, 0];
  for (let row = 0; row < height; row++) {
    for (let column = from[row]; column < to[row]; column++) {
      if (!data[row * width + column]) continue;
      if (column < left) left = column;
      if (column > right) right = column;
      if (row < top) top = row;
      bottom = row;
      area++;
    }
  }
  if (area === 0) return undefined;
  const [columns, rows] = [right - left + 1, bottom - top + 1];
  const cut = new Uint8Array(columns * rows);
  for (let row = top; row <= bottom; row++) {
    const first = (row - top) * columns - left;
    for (let column = Math.max(left, from[row]); column < Math.min(right + 1, to[row]); column++) {
      cut[first + column] = data[row * width + column];
    }
  }
  return { mask: { x: x + left, y: y + top, width: columns, height: rows, data: cut }, area };
}
