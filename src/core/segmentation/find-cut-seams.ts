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

/**
 * Places where touching characters may be cut: the cheapest path in a band around each place. Cheaper cuts are kept first; one that would
 * leave a sliver between itself and a better one, or the mask's end, is not. From left to right.
 */
export function findCutSeams(mask: GrayImage, options: CutSeamOptions): CutSeam[] {
  const ground = markGround(mask);
  const { width, height } = mask;
  const field: CutField = { width, height, ground, price: priceInk(mask, ground), loopCost: options.loopCost };
  const proposed = proposeSeams(field, options).sort((a, b) => a.cost - b.cost);
  const ends = [new Int32Array(height), new Int32Array(height).fill(width)];
  const kept: CutSeam[] = [];
  for (const seam of proposed) {
    const least = options.minInk * Math.min(1, Math.max(LEAST_INK, seam.cost / options.dearCost));
    const others = [...ends, ...kept.map(({ columns }) => columns)];
    if (others.every((columns) => countInkBetween(mask, columns, seam.columns) >= least)) kept.push(seam);
  }
  return kept.sort((a, b) => sum(a.columns) - sum(b.columns));
}

function proposeSeams(field: CutField, { step, reach, maxCost }: CutSeamOptions): CutSeam[] {
  const proposed: CutSeam[] = [];
  for (let centre = step; centre <= field.width - step; centre += step) {
    const low = Math.max(1, Math.round(centre - reach));
    const high = Math.min(field.width - 1, Math.round(centre + reach));
    const seam = findSeam(field, low, high);
    if (seam.cost <= maxCost) proposed.push(seam);
  }
  return proposed;
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
