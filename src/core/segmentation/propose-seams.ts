import type { GrayImage } from '../image.ts';
import { describeSeam, type SeamFeatures } from './describe-seam.ts';
import { findSeam, type CutField, type CutSeam } from './find-seam.ts';
import { findInkRows, type InkRows } from './ink-rows.ts';
import { findLoopSpans, markGround } from './mark-ground.ts';
import { priceInk } from './price-ink.ts';
import { shearBack, shearField } from './shear-field.ts';
import type { WritingSize } from './writing-size.ts';

/** Cuts that may part two characters, and what speaks for each. */
export interface ProposedSeams {
  readonly rows: InkRows;
  readonly seams: readonly ProposedSeam[];
}

export interface ProposedSeam {
  /** For each row, the first column that belongs to the right side. */
  readonly columns: Int32Array;
  readonly features: SeamFeatures;
}

/** Line heights between places where a cut is looked for, and that it may wander to either side of its place. */
const STEP = 0.06;
const REACH = 0.1;
/** Hands lean to the right by this on the whole, and so do bands: pixels aside on a pixel up. */
const SLANT = 0.15;
/** On its way a cut pays this many stroke widths of ink for going into a loop. */
const LOOP_COST = 1.5;

/** The cheapest cut in a band around each place, if what it parts stands side by side. */
export function proposeSeams(mask: GrayImage, size: WritingSize): ProposedSeams {
  const ground = markGround(mask);
  const rows = findInkRows(mask);
  const { width, height } = mask;
  const field: CutField = {
    ...{ width, height, ground },
    price: priceInk(mask, ground),
    ink: rows,
    loops: findLoopSpans(ground, width),
    loopCost: LOOP_COST * size.strokeWidth,
  };
  const seams = findSeams(field, size.lineHeight).flatMap(({ columns }): ProposedSeam[] => {
    const features = describeSeam(columns, rows, ground, size);
    return features ? [{ columns, features }] : [];
  });
  return { rows, seams };
}

/** The cheapest way down in a leaning band around each place. */
function findSeams(field: CutField, lineHeight: number): CutSeam[] {
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
