import type { GrayImage } from '../image.ts';
import { countInkBetween } from './ink-rows.ts';
import { priceSeam } from './price-seam.ts';
import { proposeSeams } from './propose-seams.ts';
import type { WritingSize } from './writing-size.ts';

/** A place where a mask may be cut in two. */
export interface Cut {
  /** For each row, the first column that belongs to the right side. */
  readonly columns: Int32Array;
  /** −ln P that it parts two characters. */
  readonly cost: number;
}

/** Cuts dearer than this are none: less likely than one in thirty. */
const MAX_COST = 3.5;
/** Ink between two cuts, strokes of a line's height: `LEAST` beside the cheapest, in proportion up to `MOST` beside one of `DEAR_COST`. */
const LEAST = 0.25;
const MOST = 0.55;
const DEAR_COST = 3;

/**
 * Places where touching characters may be cut: the cheapest path in a band around each place, if it looks like one between characters.
 * Cheaper cuts are kept first; one that would leave a sliver between itself and a better one is not. From left to right.
 */
export function findCutSeams(mask: GrayImage, size: WritingSize): Cut[] {
  const { rows, seams } = proposeSeams(mask, size);
  const stroke = size.lineHeight * size.strokeWidth;
  const proposed = seams
    .map(({ columns, features }): Cut => ({ columns, cost: priceSeam(features) }))
    .filter(({ cost }) => cost <= MAX_COST)
    .sort((a, b) => a.cost - b.cost);
  const kept: Cut[] = [];
  for (const cut of proposed) {
    const least = stroke * Math.min(MOST, Math.max(LEAST, (MOST * cut.cost) / DEAR_COST));
    if (kept.every(({ columns }) => countInkBetween(rows, columns, cut.columns) >= least)) kept.push(cut);
  }
  return kept.sort((a, b) => sum(a.columns) - sum(b.columns));
}

const sum = (columns: Int32Array): number => columns.reduce((total, column) => total + column, 0);
