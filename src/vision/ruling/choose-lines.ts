import type { Line } from './fit-chain.ts';

/** A solid line over this share of the picture is a rule whatever the writing's height… */
const LONG_SHARE = 0.4;
/** …where it is this many times longer than thick: a 1 that fills the picture is not. */
const LONG_SLENDER = 40;
const SOLID = 0.85;
/** One piece of a broken line over this share of the picture tells that it is no row of strokes. */
const PIECE_SHARE = 0.25;

/** Whether a line is a rule for its length in the picture alone. `extent` is the picture's, along the line. */
export function crossesPicture({ from, to, thickness, inked, pieces }: Line, extent: number): boolean {
  const length = to - from;
  if (length < LONG_SHARE * extent || length < LONG_SLENDER * thickness) return false;
  return inked >= SOLID || Math.max(...pieces) >= PIECE_SHARE * extent;
}

/** No stroke of a character is longer than this many times the writing's height. */
const LONGER = 2;
/** A dashed or dotted rule is at least this long, writing heights, and its dashes at most that long. */
const DASHED = 3;
const DASH = 0.5;
const MIN_DASHES = 6;

/** Whether a line is too long for a stroke of writing of this height. */
export function outgrowsWriting({ from, to, pieces }: Line, writingHeight: number): boolean {
  if (Math.max(...pieces) >= LONGER * writingHeight) return true;
  const dashed = pieces.length >= MIN_DASHES && pieces.every((piece) => piece <= DASH * writingHeight);
  return dashed && to - from >= DASHED * writingHeight;
}
