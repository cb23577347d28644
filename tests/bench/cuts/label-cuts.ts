import type { GrayImage } from '../../../src/core/image.ts';
import { proposeSeams } from '../../../src/core/segmentation/propose-seams.ts';
import type { WritingSize } from '../../../src/core/segmentation/writing-size.ts';
import type { CutSample } from './cut-sample.ts';

/** Of a character, in strokes of a line's height: with less of it a component does not hold it. */
const LEAST_INK = 0.4;
/** A cut with no more than this share of either character's ink on the wrong side parts them; … */
const PARTS = 0.2;
/** … one with more than this doesn't, and what lies between says nothing. */
const SPOILS = 0.35;

/**
 * All cuts that the reader considers through a component.
 * @param owners of its pixels: 0 where nobody's, else the number of the character whose ink it is, counted from the left
 */
export function labelCuts(mask: GrayImage, owners: Uint8Array, size: WritingSize): CutSample[] {
  const inks = countInks(owners);
  const least = LEAST_INK * size.lineHeight * size.strokeWidth;
  const present = [...inks.keys()].filter((owner) => (inks.get(owner) ?? 0) >= least).sort((a, b) => a - b);
  return proposeSeams(mask, size).seams.flatMap(({ columns, features }) => {
    const left = countInks(owners.filter((_, i) => i % mask.width < columns[Math.floor(i / mask.width)]));
    const spoilt = measureSpoilt(inks, left, present);
    return spoilt > PARTS && spoilt <= SPOILS ? [] : [{ features, parts: spoilt <= PARTS }];
  });
}

type Inks = ReadonlyMap<number, number>;

/** Pixels of each owner. */
function countInks(owners: Uint8Array): Inks {
  const inks = new Map<number, number>();
  for (const owner of owners) if (owner > 0) inks.set(owner, (inks.get(owner) ?? 0) + 1);
  return inks;
}

/** The share of a character's ink that ends up on the wrong side, at best, taking the cut for one between any two neighbours. */
function measureSpoilt(inks: Inks, left: Inks, present: readonly number[]): number {
  let best = Infinity;
  for (const [index, next] of present.entries()) {
    if (index === 0) continue;
    let [before, after] = [0, 0]; // of those before the cut to its right, and of those after it to its left
    for (const [owner, ink] of inks) {
      const own = left.get(owner) ?? 0;
      if (owner < next) before += ink - own;
      else after += own;
    }
    const smaller = Math.min(inks.get(present[index - 1]) ?? 0, inks.get(next) ?? 0);
    best = Math.min(best, Math.max(before, after) / smaller);
  }
  return best;
}
