import { FRAME_BUDGET } from '../core/frame-budget.ts';
import { cutIntoPieces, type Piece } from '../core/segmentation/cut-into-pieces.ts';
import type { InkMap } from '../core/ink.ts';
import { levelLine } from '../core/level-line.ts';
import { proposeRuns, type PieceRun } from '../core/segmentation/propose-runs.ts';
import type { TextLine } from '../core/text-line.ts';

/** A line with all ways to read it. */
export interface CutLine {
  /** The ink that the line and its pieces lie in: the picture's, or a part of it that was turned so that the line is level. */
  readonly map: InkMap;
  /** As it lies in that map. */
  readonly line: TextLine;
  /** As it was found in the picture's. */
  readonly found: TextLine;
  readonly pieces: readonly Piece[];
  readonly runs: readonly PieceRun[];
}

/** Cuts each line and proposes its runs of pieces; lines with which the budget of runs would be overspent are left out. */
export function cutLines(map: InkMap, lines: readonly TextLine[], budget: number = FRAME_BUDGET.runs): CutLine[] {
  let left = budget;
  return lines.flatMap((line) => {
    if (line.components.length > left) return [];
    const level = levelLine(map, line);
    const pieces = cutIntoPieces(level.map, level.line);
    const runs = proposeRuns(pieces, level.line.height);
    if (runs.length > left) return [];
    left -= runs.length;
    return [{ ...level, found: line, pieces, runs }];
  });
}
