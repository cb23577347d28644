import { distanceOff } from '../distance-off.ts';
import type { GlyphProbabilities } from '../glyph-probabilities.ts';
import { sumNoMark, type LineMarks, type MarkRun } from '../marks/find-marks.ts';
import type { InkMask } from '../mask.ts';
import type { Piece } from '../segmentation/cut-into-pieces.ts';
import type { GlyphCandidate } from '../segmentation/draw-run.ts';
import type { TextLine } from '../text-line.ts';
import type { FeatureArc, Features } from './arc-features.ts';

/** Pieces [from, to) as the net sees them. */
export interface ScoredRun extends GlyphCandidate {
  readonly probabilities: GlyphProbabilities;
}

type Box = Pick<InkMask, 'x' | 'y' | 'width' | 'height'>;

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
 * The line's arcs: one for each run that the net saw, one for each run that may be a mark, and one for each piece that leaves it out. What looks
 * like a mark is dear to leave out as dirt, or to take for a character or a part of one.
 */
export function describeArcs(
  line: TextLine,
  pieces: readonly Piece[],
  runs: readonly ScoredRun[],
  marks: LineMarks,
): FeatureArc[] {
  const alone = new Map(runs.filter(({ from, to }) => to === from + 1).map((run) => [run.from, run.probabilities]));
  const skips = pieces.map((piece, index): FeatureArc => {
    const dirt = describeSkip(piece, alone.get(index)?.noCharacter ?? DOUBT, line);
    const shared = { ...dirt, mark: marks.noMark[index] };
    return { from: index, to: index + 1, run: undefined, shared, options: [{ symbol: '', features: {} }] };
  });
  const characters = runs.map((run): FeatureArc => {
    const { from, to } = run;
    const { shared, options } = describeRun(run, line, pieces);
    return { from, to, run, shared: { ...shared, mark: sumNoMark(marks, from, to) }, options };
  });
  return [...characters, ...marks.runs.map((run) => describeMark(run, line, pieces)), ...skips];
}

function describeMark(run: MarkRun, line: TextLine, pieces: readonly Piece[]): FeatureArc {
  const { from, to } = run;
  const options = run.options.map(({ mark, score }) => ({ symbol: mark, features: { mark: score } }));
  const shared = {
    marks: 1,
    cut: cutsBeside(pieces, from, to),
    overlap: overlapBeside(pieces, from, to) / line.height,
  };
  return { from, to, run, shared, options };
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
    cut: cutsBeside(pieces, from, to),
    join: sumGaps(run) / line.height,
    overlap: overlapBeside(pieces, from, to) / line.height,
  };
  const followed = alternatives.filter(({ confidence }) => confidence > FOLLOWED * alternatives[0].confidence);
  const options = followed.map(({ text, confidence }) => ({
    symbol: text,
    features: { symbol: Math.log(Math.max(confidence, LEAST)), ...describeShape(mask, text, line) },
  }));
  return { shared, options };
}

/** What the cuts at the sides of pieces [from, to) cost, halved, as two characters share each. */
const cutsBeside = (pieces: readonly Piece[], from: number, to: number): number =>
  (pieces[from].cutLeft + pieces[to - 1].cutRight) / 2;

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

/** How far the boxes of pieces [from, to) reach into their neighbours', halved, pixels. */
const overlapBeside = (pieces: readonly Piece[], from: number, to: number): number =>
  (measureOverlap(pieces, from) + measureOverlap(pieces, to)) / 2;

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
