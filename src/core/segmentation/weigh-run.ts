import type { GlyphProbabilities } from '../glyph-probabilities.ts';
import type { MarkRun } from '../marks/find-marks.ts';
import type { TextLine } from '../text-line.ts';
import type { Piece } from './cut-into-pieces.ts';
import type { PieceRun } from './propose-runs.ts';

/** What the net is taken to say of a run before it was asked: nearly as good as can be, so that no good run goes unseen. */
const EXPECTED = -0.1;
/** What the net says counts so much more than shape and cuts: it has seen the run. */
const NET_WEIGHT = 1.3;
const LEAST = 1e-4; // probabilities are kept above this before a logarithm is taken
/** Share of the cuts' −ln P that counts; half of it goes to each neighbour. */
const CUT_COST = 1;
/** Characters are up to this wide and at least this high, line heights; ln P lost for each line height, or halving, beyond. */
const USUAL_WIDTH = 0.9;
const WIDE_COST = 1.4;
const USUAL_HEIGHT = 0.7;
const SHORT_COST = 1;
/** ln P of leaving a piece out: for any, and for each square of the line's height. */
const SKIP_COST = 0.1;
/** ln P lost for each component that joins a run from the side: most marks beside a character are no part of it. */
const JOIN_COST = 0.5;
const SKIP_HEIGHT_COST = 7.5;
const TALLEST_SKIP = 1.5; // line heights; a frame's side isn't dearer than that
/** A mark is a little dearer than a character may become: where a shape may be either, the net is asked, and the format decides. */
const MARK_COST = 0.2;

/**
 * How much speaks for a run being one character, ln P up to a constant: its shape, the cuts at its sides, and what the net says of it.
 * @param probabilities undefined where the net was not asked yet
 */
export function weighRun(
  { from, to, box: [, , width, height] }: PieceRun,
  pieces: readonly Piece[],
  { height: lineHeight }: TextLine,
  probabilities: GlyphProbabilities | undefined,
): number {
  const wide = Math.max(0, width / lineHeight - USUAL_WIDTH);
  const short = Math.max(0, Math.log2((USUAL_HEIGHT * lineHeight) / height));
  const cuts = (pieces[from].cutLeft + pieces[to - 1].cutRight) / 2;
  return (
    weighNet(probabilities) -
    JOIN_COST * countJoins(pieces, from, to) -
    WIDE_COST * wide -
    SHORT_COST * short -
    CUT_COST * cuts
  );
}

function weighNet(probabilities: GlyphProbabilities | undefined): number {
  if (!probabilities) return EXPECTED;
  const { alternatives, noCharacter } = probabilities;
  const [symbol, character] = [alternatives[0].confidence, 1 - noCharacter];
  return NET_WEIGHT * (Math.log(Math.max(LEAST, symbol)) + Math.log(Math.max(LEAST, character)));
}

/** How much speaks for a piece being none, on the same scale. */
export function weighSkip(piece: Piece, { height }: TextLine): number {
  const share = Math.min(piece.height / height, TALLEST_SKIP);
  return -SKIP_COST - SKIP_HEIGHT_COST * share ** 2;
}

/** How much speaks for a run being the likeliest mark, on the same scale. */
export const weighMark = ({ options }: MarkRun): number => options[0].score - MARK_COST;

/** How many pieces of a run stand beside those before them, not over or under, without having been cut off. */
function countJoins(pieces: readonly Piece[], from: number, to: number): number {
  let joins = 0;
  let right = pieces[from].x + pieces[from].width;
  for (let index = from + 1; index < to; index++) {
    const { x, width, component } = pieces[index];
    if (component !== pieces[index - 1].component && right - x < width / 2) joins++;
    right = Math.max(right, x + width);
  }
  return joins;
}
