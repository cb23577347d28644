import type { GlyphCandidate } from '../core/segmentation/propose-glyphs.ts';
import type { Piece } from '../core/segmentation/cut-into-pieces.ts';
import type { GlyphProbabilities } from '../core/glyph-probabilities.ts';
import { findBestPath, type Arc } from '../core/lattice.ts';
import type { ReadCharacter } from '../core/reading.ts';
import type { TextLine } from '../core/text-line.ts';
import type { FrameBox } from '../core/geometry.ts';

const SMALLEST = 1e-6; // probabilities are kept above this before a logarithm is taken

/** A character is as tall as its line: log-probability lost for each halving of its height below two thirds of it. */
const SHORT_PENALTY = 1.9;
const SHORT = 0.65;
/** A piece may be left out as dirt or punctuation at this price, the taller the dearer: log-probability for one of the line's height. */
const SKIP_BASE = 0.4;
const SKIP_HEIGHT = 7.5;
/** Handwritten characters are narrower than their line is high: log-probability lost for each line height of width above this share of it. */
const WIDE_PENALTY = 0.4;
const WIDE = 0.85;

export interface ScoredCandidate extends GlyphCandidate {
  readonly probabilities: GlyphProbabilities;
}

/** The characters of a line: the best path through all candidates. `toFrame` turns a box of the map into picture pixels. */
export function readLine(
  line: TextLine,
  pieces: readonly Piece[],
  candidates: readonly ScoredCandidate[],
  threshold: number,
  toFrame: (box: FrameBox) => FrameBox,
): ReadCharacter[] {
  const taken = candidates.map((candidate): Arc => ({ ...candidate, score: scoreCharacter(candidate, line) }));
  const skipped = pieces.map((piece, index): Arc => ({
    from: index,
    to: index + 1,
    score: scoreSkip(piece, index, candidates, line),
  }));
  const path = findBestPath({ nodes: pieces.length + 1, arcs: [...taken, ...skipped] });
  return path
    .filter((arc) => arc < candidates.length)
    .map((arc): ReadCharacter => {
      const { mask, glyph, probabilities } = candidates[arc];
      // What speaks for no character at all is taken off every answer.
      const alternatives = probabilities.alternatives.map(({ text, confidence }) => ({
        text,
        confidence: confidence * (1 - probabilities.noCharacter),
      }));
      const [{ text, confidence }] = alternatives;
      return {
        text,
        confidence,
        sure: confidence >= threshold,
        box: toFrame([mask.x, mask.y, mask.width, mask.height]),
        alternatives,
        glyph,
      };
    });
}

function scoreCharacter({ probabilities, mask }: ScoredCandidate, line: TextLine): number {
  const best = probabilities.alternatives[0].confidence * (1 - probabilities.noCharacter);
  const share = mask.height / line.height;
  const short = share < SHORT ? SHORT_PENALTY * Math.log2(share / SHORT) : 0;
  return Math.log(Math.max(best, SMALLEST)) + short - WIDE_PENALTY * Math.max(0, mask.width / line.height - WIDE);
}

function scoreSkip(piece: Piece, index: number, candidates: readonly ScoredCandidate[], line: TextLine): number {
  const alone = candidates.find(({ from, to }) => from === index && to === index + 1);
  const noCharacter = alone?.probabilities.noCharacter ?? 0;
  const share = Math.min(piece.height / line.height, 1.5);
  return 0.5 * Math.log(Math.max(noCharacter, 0.02)) - SKIP_BASE - SKIP_HEIGHT * share ** 2;
}
