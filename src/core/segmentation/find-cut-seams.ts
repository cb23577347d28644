import type { GrayImage } from '../image.ts';
import { describeSeam, type WritingSize } from './describe-seam.ts';
import { findSeam, type CutField, type CutSeam } from './find-seam.ts';
import { countInkBetween, findInkRows } from './ink-rows.ts';
import { markGround } from './mark-ground.ts';
import { priceInk } from './price-ink.ts';
import { priceSeam } from './price-seam.ts';
import { shearBack, shearField } from './shear-field.ts';

/** A place where a mask may be cut in two. */
export interface Cut {
  /** For each row, the first column that belongs to the right side. */
  readonly columns: Int32Array;
  /** −ln P that it parts two characters. */
  readonly cost: number;
}

/** Line heights between places where a cut is looked for, and that it may wander to either side of its place. */
const STEP = 0.06;
const REACH = 0.1;
/** Hands lean to the right by this on the whole, and so do bands: pixels aside on a pixel up. */
const SLANT = 0.15;
/** On its way a cut pays this many stroke widths of ink for going into a loop. */
const LOOP_COST = 1.5;
/** Cuts dearer than this are none: less likely than one in fifty. */
const MAX_COST = 4;
/** Ink between two cuts, strokes of a line's height: `LEAST` beside the cheapest, in proportion up to `MOST` beside one of `DEAR_COST`. */
const LEAST = 0.25;
const MOST = 0.55;
const DEAR_COST = 3;

/**
 * Places where touching characters may be cut: the cheapest path in a band around each place, if it looks like one between characters.
 * Cheaper cuts are kept first; one that would leave a sliver between itself and a better one is not. From left to right.
 */
export function findCutSeams(mask: GrayImage, size: WritingSize): Cut[] {
  const ground = markGround(mask);
  const rows = findInkRows(mask);
  const { width, height } = mask;
  const field = { width, height, ground, price: priceInk(mask, ground), loopCost: LOOP_COST * size.strokeWidth };
  const stroke = size.lineHeight * size.strokeWidth;
  const proposed = proposeSeams(field, size.lineHeight)
    .flatMap(({ columns }): Cut[] => {
      const features = describeSeam(columns, rows, ground, size);
      return features ? [{ columns, cost: priceSeam(features) }] : [];
    })
    .filter(({ cost }) => cost <= MAX_COST)
    .sort((a, b) => a.cost - b.cost);
  const kept: Cut[] = [];
  for (const cut of proposed) {
    const least = stroke * Math.min(MOST, Math.max(LEAST, (MOST * cut.cost) / DEAR_COST));
    if (kept.every(({ columns }) => countInkBetween(rows, columns, cut.columns) >= least)) kept.push(cut);
  }
  return kept.sort((a, b) => sum(a.columns) - sum(b.columns));
}

/** The cheapest way down in a leaning band around each place. */
function proposeSeams(field: CutField, lineHeight: number): CutSeam[] {
  const sheared = shearField(field, SLANT);
  const { width } = sheared.field;
  const step = Math.max(2, STEP * lineHeight);
  const reach = Math.max(2, REACH * lineHeight);
  const seams: CutSeam[] = [];
  for (let centre = step; centre <= width - step; centre += step) {
    const low = Math.max(1, Math.round(centre - reach));
    const high = Math.min(width - 1, Math.round(centre + reach));
    seams.push(shearBack(findSeam(sheared.field, low, high), sheared, field.width));
  }
  return seams;
}

const sum = (columns: Int32Array): number => columns.reduce((total, column) => total + column, 0);
