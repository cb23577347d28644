import { cutIntoPieces, type Piece } from '../core/segmentation/cut-into-pieces.ts';
import type { InkMap } from '../core/ink.ts';
import { levelLine } from '../core/level-line.ts';
import { proposeRuns, type PieceRun } from '../core/segmentation/propose-runs.ts';
import type { TextLine } from '../core/text-line.ts';

/** A line with all ways to read it. */
export interface CutLine {
  /** The ink that the line and its pieces lie in: the picture's, or a part of it that was turned so that the line is level. */
  readonly map: InkMap;
  readonly line: TextLine;
  readonly pieces: readonly Piece[];
  readonly runs: readonly PieceRun[];
}

/** Of a picture of anything (a carpet, newsprint) no more than this many runs are proposed; a page of two hundred touching digits has about as many. */
const MAX_RUNS = 3000;

/** Cuts each line and proposes its runs of pieces, largest writing first, until the budget is spent; lines in the order given. */
export function cutLines(map: InkMap, lines: readonly TextLine[]): CutLine[] {
  const cut = new Map<TextLine, CutLine>();
  let left = MAX_RUNS;
  for (const line of [...lines].sort((a, b) => inkHeight(b) - inkHeight(a))) {
    const level = levelLine(map, line);
    const pieces = cutIntoPieces(level.map, level.line);
    const runs = proposeRuns(pieces, level.line.height);
    if (runs.length > left) continue;
    left -= runs.length;
    cut.set(line, { ...level, pieces, runs });
  }
  return lines.flatMap((line) => cut.get(line) ?? []);
}

const inkHeight = ({ components }: TextLine): number => components.reduce((sum, { box }) => sum + box[3], 0);
