import type { Mark } from '../formats/mark.ts';
import type { GlyphProbabilities } from '../glyph-probabilities.ts';
import { scoreMarks, type MarkScores } from '../marks/score-marks.ts';
import type { InkMask } from '../mask.ts';
import type { Piece } from '../segmentation/cut-into-pieces.ts';
import type { TextLine } from '../text-line.ts';
import type { FeatureArc, Features } from './arc-features.ts';

/** Pieces [from, to) as the net sees them. */
export interface ScoredRun {
  readonly from: number;
  readonly to: number;
  readonly mask: InkMask;
  readonly probabilities: GlyphProbabilities;
}

type Box = Pick<InkMask, 'x' | 'y' | 'width' | 'height'>;

const MOST_MARK_PIECES = 2; // `:` and `=` have two parts
const LEAST_MARK = -7; // ln P below which a mark is not followed
const LEAST = 1e-6; // probabilities are kept above this before a logarithm is taken
const DOUBT = 0.5; // chance that a piece is no character where the net was not asked
/** Symbols this much less probable than the best are not followed. */
const FOLLOWED = 1e-5;
const HEIGHT_SLACK = 0.3; // octaves that a hand's characters differ in height
const USUAL_WIDTH = 0.8; // line heights
const USUAL_ONE_WIDTH = 0.4;
/** Small letters without a stem, against digits and capitals. */
const SMALL = new Set('aegnqr');
const SMALL_HEIGHT = 0.68;
const MOST_SKIPPED_HEIGHT = 1.5; // line heights; a frame's side isn't dearer than that

/**
 * The line's arcs: one for each run, one for each piece that leaves it out, and where the format has marks one for each run that may be one.
 */
export function describeArcs(
  line: TextLine,
  pieces: readonly Piece[],
  runs: readonly ScoredRun[],
  marks: readonly Mark[],
): FeatureArc[] {
  const alone = new Map(runs.filter(({ from, to }) => to === from + 1).map((run) => [run.from, run.probabilities]));
  // What looks like a mark is dear to leave out as dirt, or to take for a part of a character.
  const noMark = pieces.map((piece) => (marks.length > 0 ? scoreMarks(piece, line).none : 0));
  const skips = pieces.map((piece, index): FeatureArc => {
    const dirt = describeSkip(piece, alone.get(index)?.noCharacter ?? DOUBT, line);
    const shared = { ...dirt, mark: noMark[index] };
    return { from: index, to: index + 1, run: -1, shared, options: [{ symbol: '', features: {} }] };
  });
  const taken = runs.flatMap((run, index): FeatureArc[] => {
    const { from, to } = run;
    const { shared, options } = describeRun(run, line, pieces);
    const parts = to - from > 1 ? noMark.slice(from, to).reduce((sum, none) => sum + none, 0) : 0;
    const scores = marks.length > 0 && to - from <= MOST_MARK_PIECES ? scoreMarks(run.mask, line) : undefined;
    const character = { from, to, run: index, shared: { ...shared, mark: parts + (scores?.none ?? 0) }, options };
    return scores ? [character, { from, to, run: index, ...describeMark(scores, marks) }] : [character];
  });
  return [...taken, ...skips];
}

function describeMark(scores: MarkScores, marks: readonly Mark[]): Pick<FeatureArc, 'shared' | 'options'> {
  const options = marks
    .filter((mark) => scores[mark] > LEAST_MARK)
    .map((mark) => ({ symbol: mark, features: { mark: scores[mark] } }));
  return { shared: { marks: 1 }, options };
}

function describeRun(
  { from, to, mask, probabilities }: ScoredRun,
  line: TextLine,
  pieces: readonly Piece[],
): Pick<FeatureArc, 'shared' | 'options'> {
  const { alternatives, allowed, noCharacter } = probabilities;
  const run = pieces.slice(from, to);
  const shared: Features = {
    allowed: Math.log(Math.max(allowed, LEAST)),
    character: Math.log(Math.max(1 - noCharacter, LEAST)),
    taken: 1,
    off: distanceOff(mask, line) ** 2,
    cut: (run[0].cutLeft + run[run.length - 1].cutRight) / 2,
    join: sumGaps(run) / line.height,
    overlap: (measureOverlap(pieces, from) + measureOverlap(pieces, to)) / 2 / line.height,
  };
  const followed = alternatives.filter(({ confidence }) => confidence > FOLLOWED * alternatives[0].confidence);
  const options = followed.map(({ text, confidence }) => ({
    symbol: text,
    features: { symbol: Math.log(Math.max(confidence, LEAST)), ...describeShape(mask, text, line) },
  }));
  return { shared, options };
}

function describeShape(box: Box, symbol: string, line: TextLine): Features {
  const octaves = Math.log2(box.height / line.height / (SMALL.has(symbol) ? SMALL_HEIGHT : 1));
  const short = Math.max(0, -octaves - HEIGHT_SLACK);
  const usual = symbol === '1' ? USUAL_ONE_WIDTH : USUAL_WIDTH;
  return {
    short,
    tall: Math.max(0, octaves - HEIGHT_SLACK),
    wide: symbol === '1' ? 0 : Math.max(0, box.width / line.height - usual),
    shortOff: short * distanceOff(box, line),
  };
}

/** Of a box's centre from the line's middle, line heights. */
function distanceOff({ x, y, width, height }: Box, line: TextLine): number {
  return Math.abs(y + height / 2 - (line.offset + line.slope * (x + width / 2))) / line.height;
}

/** How far the boxes of piece `index` - 1 and piece `index` reach into each other where no cut parts them, pixels. */
function measureOverlap(pieces: readonly Piece[], index: number): number {
  if (index === 0 || index === pieces.length) return 0;
  const [before, after] = [pieces[index - 1], pieces[index]];
  return before.component === after.component ? 0 : Math.max(0, before.x + before.width - after.x);
}

function sumGaps(run: readonly Piece[]): number {
  let gaps = 0;
  let reach = run[0].x + run[0].width;
  for (const { x, width } of run) {
    gaps += Math.max(0, x - reach);
    reach = Math.max(reach, x + width);
  }
  return gaps;
}

function describeSkip(piece: Piece, noCharacter: number, line: TextLine): Features {
  return {
    skipped: 1,
    nothing: Math.log(Math.max(noCharacter, LEAST)),
    skippedHeight: Math.min(piece.height / line.height, MOST_SKIPPED_HEIGHT) ** 2,
    skippedCut: piece.cutLeft + piece.cutRight > 0 ? 1 : 0,
    skippedOff: distanceOff(piece, line),
  };
}
