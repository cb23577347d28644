import type { GrayImage } from './image.ts';

/** A cut from a mask's top to its bottom: for each row, the first column that belongs to the right side. */
export interface CutSeam {
  readonly columns: Int32Array;
  /** Ink pixels that it cuts through. */
  readonly crossed: number;
}

export interface CutSeamOptions {
  /** Distance between neighbouring places that a cut is looked for, pixels. */
  readonly step: number;
  /** How far a cut may wander to either side of its place, pixels. */
  readonly reach: number;
  /** A cut goes through no more ink than this, pixels. */
  readonly maxCrossed: number;
  /** Ink that must be left between two cuts, pixels. */
  readonly minInk: number;
}

const STRAY = 0.02; // cost of a sideways step, in ink pixels: of two equal ways the straighter is taken

/**
 * Places where touching characters may be cut: paths from top to bottom, at most one column a row aside, that cross the least ink within a band
 * around each place (the shortest paths of Wang & Jean 1993). The cheapest cuts are kept first; one that would leave a sliver between itself
 * and a better one, or the mask's end, is not. From left to right.
 */
export function findCutSeams(mask: GrayImage, { step, reach, maxCrossed, minInk }: CutSeamOptions): CutSeam[] {
  const proposed: CutSeam[] = [];
  for (let centre = step; centre <= mask.width - step; centre += step) {
    const seam = findSeam(
      mask,
      Math.max(1, Math.round(centre - reach)),
      Math.min(mask.width - 1, Math.round(centre + reach)),
    );
    if (seam.crossed <= maxCrossed) proposed.push(seam);
  }
  const ends = [new Int32Array(mask.height), new Int32Array(mask.height).fill(mask.width)];
  const kept: CutSeam[] = [];
  for (const seam of proposed.sort((a, b) => a.crossed - b.crossed)) {
    const others = [...ends, ...kept.map(({ columns }) => columns)];
    if (others.every((columns) => countInkBetween(mask, columns, seam.columns) >= minInk)) kept.push(seam);
  }
  return kept.sort((a, b) => sum(a.columns) - sum(b.columns));
}

const sum = (columns: Int32Array): number => columns.reduce((total, column) => total + column, 0);

/** The cheapest path through columns [low, high]. */
function findSeam({ width, height, data }: GrayImage, low: number, high: number): CutSeam {
  const count = high - low + 1;
  let costs = new Float32Array(count);
  const from = new Int8Array(count * height);
  for (let row = 0; row < height; row++) {
    const next = new Float32Array(count);
    for (let i = 0; i < count; i++) {
      let best = costs[i];
      let move = 0;
      if (i > 0 && costs[i - 1] + STRAY < best) [best, move] = [costs[i - 1] + STRAY, -1];
      if (i < count - 1 && costs[i + 1] + STRAY < best) [best, move] = [costs[i + 1] + STRAY, 1];
      next[i] = best + (data[row * width + low + i] ? 1 : 0);
      from[row * count + i] = move;
    }
    costs = next;
  }
  let at = costs.indexOf(Math.min(...costs));
  const columns = new Int32Array(height);
  let crossed = 0;
  for (let row = height - 1; row >= 0; row--) {
    columns[row] = low + at;
    if (data[row * width + low + at]) crossed++;
    at += from[row * count + at];
  }
  return { columns, crossed };
}

function countInkBetween({ width, height, data }: GrayImage, a: Int32Array, b: Int32Array): number {
  let between = 0;
  for (let row = 0; row < height; row++) {
    const to = Math.max(a[row], b[row]);
    for (let column = Math.min(a[row], b[row]); column < to; column++) if (data[row * width + column]) between++;
  }
  return between;
}
