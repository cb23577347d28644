import { cutIntoPieces, type Piece } from '../core/segmentation/cut-into-pieces.ts';
import type { InkMap } from '../core/ink.ts';
import { levelLine } from '../core/level-line.ts';
import { proposeGlyphs, type GlyphCandidate } from '../core/segmentation/propose-glyphs.ts';
import type { TextLine } from '../core/text-line.ts';

/** A line with all ways to read it. */
export interface CutLine {
  /** The ink that the line and its pieces lie in: the picture's, or a part of it that was turned so that the line is level. */
  readonly map: InkMap;
  readonly line: TextLine;
  readonly pieces: readonly Piece[];
  readonly candidates: readonly GlyphCandidate[];
}

/** A picture of anything (a carpet, newsprint) costs no more than this many glyphs; a page of two hundred digits needs about as many. */
const MAX_CANDIDATES = 1200;

/** Cuts each line and proposes its glyphs, largest writing first, until the budget is spent; lines in the order given. */
export function cutLines(map: InkMap, lines: readonly TextLine[]): CutLine[] {
  const cut = new Map<TextLine, CutLine>();
  let left = MAX_CANDIDATES;
  for (const line of [...lines].sort((a, b) => inkHeight(b) - inkHeight(a))) {
    const level = levelLine(map, line);
    const pieces = cutIntoPieces(level.map, level.line);
    const candidates = proposeGlyphs(pieces, level.line.height);
    if (candidates.length > left) continue;
    left -= candidates.length;
    cut.set(line, { ...level, pieces, candidates });
  }
  return lines.flatMap((line) => cut.get(line) ?? []);
}

const inkHeight = ({ components }: TextLine): number => components.reduce((sum, { box }) => sum + box[3], 0);
