import { MARKS, type Mark } from '../formats/mark.ts';
import { joinMasks, type InkMask } from '../mask.ts';
import type { Piece } from '../segmentation/cut-into-pieces.ts';
import type { TextLine } from '../text-line.ts';
import { scoreMarks, type MarkScores } from './score-marks.ts';

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
  /** For each piece, ln P(it is no mark, nor a part of one); 0 where the format has none. */
  readonly noMark: readonly number[];
}

const LEAST = -7; // ln P below which a mark is not followed
/** The marks of two parts; all others have one. */
const TWO_PARTS: ReadonlySet<Mark> = new Set([':', '=']);
/** How often a mark's two parts run together, or one falls apart. */
const OTHER_PARTS = 0.05;

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
      const scores = countParts(scoreMarks(mask, line), to - from);
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
    if (pieces.slice(from, to).some(({ cutLeft, cutRight }) => cutLeft + cutRight > 0)) continue;
    const likely = options.reduce((sum, { score }) => sum + Math.exp(score), 0);
    const none = Math.max(LEAST, Math.log1p(-Math.min(likely, 1)));
    for (let piece = from; piece < to; piece++) noMark[piece] = Math.min(noMark[piece], none);
  }
  return { runs: scored.filter(({ options }) => options.length > 0), noMark };
}

/** The scores of a run when it is known of how many pieces it is. */
function countParts(scores: MarkScores, parts: number): MarkScores {
  const fits = (mark: Mark): boolean => TWO_PARTS.has(mark) === (parts === 2);
  const shares = MARKS.map((mark) => [mark, scores[mark] + (fits(mark) ? 0 : Math.log(OTHER_PARTS))] as const);
  const total = Math.log(shares.reduce((sum, [, score]) => sum + Math.exp(score), Math.exp(scores.none)));
  const named = [...shares, ['none', scores.none] as const];
  return Object.fromEntries(named.map(([name, score]) => [name, score - total])) as unknown as MarkScores;
}

/** ln P(none of the pieces [from, to) is a mark). */
export const sumNoMark = ({ noMark }: LineMarks, from: number, to: number): number =>
  noMark.slice(from, to).reduce((sum, none) => sum + none, 0);

/** Marks are one piece, or two of which one stands over the other: `:` and `=`. */
function isWhole({ from, to }: { readonly from: number; readonly to: number }, pieces: readonly Piece[]): boolean {
  if (to - from !== 2) return to - from === 1;
  const [a, b] = [pieces[from], pieces[from + 1]];
  const beside = a.x + a.width / 2 - (b.x + b.width / 2);
  const over = a.y + a.height / 2 - (b.y + b.height / 2);
  return Math.abs(over) > Math.abs(beside);
}
