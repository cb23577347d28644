import type { FrameBox } from '../geometry.ts';
import type { Piece } from './cut-into-pieces.ts';

/** Pieces [from, to) of a line, which may be one character. */
export interface PieceRun {
  readonly from: number;
  readonly to: number;
  /** Of their ink, map pixels. */
  readonly box: FrameBox;
}

const MAX_PIECES = 6;
const MAX_WIDTH = 1.6; // line heights, or its own height where that is more
const MAX_GAP = 0.3; // line heights between the pieces of one character

/** Every run of neighbouring pieces that may be one character. A piece alone is always one. */
export function proposeRuns(pieces: readonly Piece[], lineHeight: number): PieceRun[] {
  const runs: PieceRun[] = [];
  for (let from = 0; from < pieces.length; from++) {
    const first = pieces[from];
    let [left, top, right, bottom] = [first.x, first.y, first.x + first.width, first.y + first.height];
    for (let to = from + 1; ; to++) {
      runs.push({ from, to, box: [left, top, right - left, bottom - top] });
      if (to === pieces.length || to - from === MAX_PIECES) break;
      const { x, y, width, height } = pieces[to];
      if (x - right > MAX_GAP * lineHeight) break;
      [left, top] = [Math.min(left, x), Math.min(top, y)];
      [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
      if (right - left > MAX_WIDTH * Math.max(lineHeight, bottom - top)) break;
    }
  }
  return runs;
}
