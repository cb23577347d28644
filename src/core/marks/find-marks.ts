import type { Mark } from '../formats/mark.ts';
import { joinMasks, type InkMask } from '../mask.ts';
import type { Piece } from '../segmentation/cut-into-pieces.ts';
import type { TextLine } from '../text-line.ts';
import { scoreMarks } from './score-marks.ts';

/** Pieces [from, to) of a line, which may be a mark. */
export interface MarkRun {
  readonly from: number;
  readonly to: number;
  readonly mask: InkMask;
  /** What they may be with ln P of each, the likeliest first; one at least. */
  readonly options: readonly { readonly mark: Mark; readonly score: number }[];
}

/** What a line's pieces say of marks, by their shape and place alone. */
export interface LineMarks {
  readonly runs: readonly MarkRun[];
  /** For each piece, ln P(it is no mark); 0 where the format has none. */
  readonly noMark: readonly number[];
}

const LEAST = -7; // ln P below which a mark is not followed

/**
 * The runs that may be marks of the format; what looks like a mark that it has not is dirt.
 * @param runs candidates; those that no mark is like are passed over
 */
export function findMarks(
  line: TextLine,
  pieces: readonly Piece[],
  runs: readonly { readonly from: number; readonly to: number }[],
  marks: readonly Mark[],
): LineMarks {
  const noMark = pieces.map(() => 0);
  if (marks.length === 0) return { runs: [], noMark };
  const scored = runs
    .filter((run) => isWhole(run, pieces))
    .map(({ from, to }): MarkRun => {
      const mask = joinMasks(pieces.slice(from, to));
      const scores = scoreMarks(mask, line);
      const options = marks.map((mark) => ({ mark, score: scores[mark] }));
      return {
        from,
        to,
        mask,
        options: options.filter(({ score }) => score > LEAST).sort((a, b) => b.score - a.score),
      };
    });
  for (const { from, to, options } of scored) {
    // A piece that was cut off is more likely a part of the character beside it, whatever it looks like.
    if (to - from > 1 || pieces[from].cutLeft + pieces[from].cutRight > 0) continue;
    const likely = options.reduce((sum, { score }) => sum + Math.exp(score), 0);
    noMark[from] = Math.max(LEAST, Math.log1p(-Math.min(likely, 1)));
  }
  return { runs: scored.filter(({ options }) => options.length > 0), noMark };
}

/** ln P(none of the pieces [from, to) is a mark by itself). */
export const sumNoMark = ({ noMark }: LineMarks, from: number, to: number): number =>
  noMark.slice(from, to).reduce((sum, none) => sum + none, 0);

/** Marks are one piece, or two of which one stands over the other: `:` and `=`. */
function isWhole({ from, to }: { readonly from: number; readonly to: number }, pieces: readonly Piece[]): boolean {
  if (to - from !== 2) return to - from === 1;
  const [a, b] = [pieces[from], pieces[from + 1]];
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return shared < Math.min(a.height, b.height) / 2;
}
