import type { GrayImage } from '../image.ts';
import { findSeam, type CutField, type CutSeam } from './find-seam.ts';
import { markGround } from './mark-ground.ts';
import { priceInk } from './price-ink.ts';

export interface CutSeamOptions {
  /** Distance between neighbouring places that a cut is looked for, pixels. */
  readonly step: number;
  /** How far a cut may wander to either side of its place, pixels. */
  readonly reach: number;
  /** What a cut pays for going into a loop of ink, pixels of ink: most loops are a character's own. */
  readonly loopCost: number;
  /** A cut costs no more than this, pixels of ink. */
  readonly maxCost: number;
  /** A cut that costs as much as this, or more, must leave `minInk` to both sides; a cheaper one less, by as much. Pixels of ink. */
  readonly dearCost: number;
  /** Ink between two dear cuts, and between one and the mask's end, pixels. */
  readonly minInk: number;
}

/** The cheapest cuts leave this share of `minInk` between themselves and others. */
const LEAST_INK = 0.3;
/** What stands to both sides of a cut has this share of the lower one's height in common. */
const MIN_COMMON = 0.5;

/**
 * Places where touching characters may be cut: the cheapest path in a band around each place. Cheaper cuts are kept first; one that would
 * leave a sliver between itself and a better one, or the mask's end, is not. From left to right.
 */
export function findCutSeams(mask: GrayImage, options: CutSeamOptions): CutSeam[] {
  const ground = markGround(mask);
  const { width, height } = mask;
  const field: CutField = { width, height, ground, price: priceInk(mask, ground), loopCost: options.loopCost };
  const proposed = proposeSeams(field, findInkRows(mask), options).sort((a, b) => a.cost - b.cost);
  const ends = [new Int32Array(height), new Int32Array(height).fill(width)];
  const kept: CutSeam[] = [];
  for (const seam of proposed) {
    const least = options.minInk * Math.min(1, Math.max(LEAST_INK, seam.cost / options.dearCost));
    const others = [...ends, ...kept.map(({ columns }) => columns)];
    if (others.every((columns) => countInkBetween(mask, columns, seam.columns) >= least)) kept.push(seam);
  }
  return kept.sort((a, b) => sum(a.columns) - sum(b.columns));
}

function proposeSeams(field: CutField, rows: InkRows, { step, reach, maxCost }: CutSeamOptions): CutSeam[] {
  const proposed: CutSeam[] = [];
  for (let centre = step; centre <= field.width - step; centre += step) {
    const low = Math.max(1, Math.round(centre - reach));
    const high = Math.min(field.width - 1, Math.round(centre + reach));
    const seam = findSeam(field, low, high);
    if (seam.cost <= maxCost && standSideBySide(rows, seam)) proposed.push(seam);
  }
  return proposed;
}

/** For each row, the first and the last column of ink; past the end and before the start where there is none. */
interface InkRows {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

function findInkRows({ width, height, data }: GrayImage): InkRows {
  const first = new Int32Array(height).fill(width);
  const last = new Int32Array(height).fill(-1);
  for (let row = 0, i = 0; row < height; row++) {
    for (let column = 0; column < width; column++, i++) {
      if (!data[i]) continue;
      last[row] = column;
      if (first[row] === width) first[row] = column;
    }
  }
  return { first, last };
}

/** Whether what a cut parts stands side by side, as characters do: it is no cut across one long slanted stroke. */
function standSideBySide({ first, last }: InkRows, { columns }: CutSeam): boolean {
  let [leftTop, leftBottom, rightTop, rightBottom] = [-1, -1, -1, -1];
  for (let row = 0; row < columns.length; row++) {
    if (first[row] < columns[row]) {
      if (leftTop < 0) leftTop = row;
      leftBottom = row;
    }
    if (last[row] >= columns[row]) {
      if (rightTop < 0) rightTop = row;
      rightBottom = row;
    }
  }
  if (leftTop < 0 || rightTop < 0) return false;
  const common = Math.min(leftBottom, rightBottom) - Math.max(leftTop, rightTop) + 1;
  return common >= MIN_COMMON * (Math.min(leftBottom - leftTop, rightBottom - rightTop) + 1);
}

const sum = (columns: Int32Array): number => columns.reduce((total, column) => total + column, 0);

function countInkBetween({ width, height, data }: GrayImage, a: Int32Array, b: Int32Array): number {
  let between = 0;
  for (let row = 0; row < height; row++) {
    const to = Math.max(a[row], b[row]);
    for (let column = Math.min(a[row], b[row]); column < to; column++) if (data[row * width + column]) between++;
  }
  return between;
}
