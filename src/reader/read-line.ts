import type { Piece } from '../core/segmentation/cut-into-pieces.ts';
import type { FieldFormat } from '../core/formats/field-format.ts';
import type { Grammar } from '../core/formats/grammar.ts';
import { ARC_WEIGHTS } from '../core/lattice/arc-weights.ts';
import type { TakenRun } from '../core/lattice/arc-features.ts';
import { describeArcs, type ScoredRun } from '../core/lattice/describe-arcs.ts';
import { findBestStrings, type BestString } from '../core/lattice/find-best-strings.ts';
import type { Lattice } from '../core/lattice/lattice.ts';
import { sumPosteriors, type ArcPosteriors } from '../core/lattice/sum-posteriors.ts';
import { unrollGrammar, type Trellis } from '../core/lattice/unroll-grammar.ts';
import { weighArcs } from '../core/lattice/weigh-arcs.ts';
import type { LineMarks } from '../core/marks/find-marks.ts';
import type { TextLine } from '../core/text-line.ts';

/** A line, and what its pieces may be. */
export interface ReadableLine {
  readonly line: TextLine;
  readonly pieces: readonly Piece[];
  /** The runs that the net saw. */
  readonly candidates: readonly ScoredRun[];
  readonly marks: LineMarks;
}

/** What a line may say. */
export interface LineReading {
  readonly lattice: Lattice;
  readonly posteriors: ArcPosteriors;
  /** For each arc, what it takes; undefined where it leaves a piece out. */
  readonly runs: readonly (TakenRun | undefined)[];
  /** Best first; the first is what was read. Its text is empty where the line holds no characters. */
  readonly strings: readonly BestString[];
  /** False where no way to read the line fits the format: then it was read as any symbols of the format in any order. */
  readonly fits: boolean;
  /**
   * Whether a mark was left out for the format's sake: 12.3 is no amount, and 123 is another. Such a string may be right in every
   * character and wrong as a whole.
   */
  readonly leavesMark: boolean;
}

/** Strings that are kept: what was read and three others. */
const STRINGS = 4;

/** Reads a line: the likeliest strings of all ways through its candidates that the format allows. */
export function readLine(
  { line, pieces, candidates, marks }: ReadableLine,
  format: Pick<FieldFormat, 'grammar' | 'symbols' | 'marks'>,
): LineReading {
  const described = describeArcs(line, pieces, candidates, marks);
  const lattice: Lattice = { nodes: pieces.length + 1, arcs: weighArcs(described, ARC_WEIGHTS) };
  const runs = described.map(({ run }) => run);
  const fitting = decode(unrollGrammar(lattice, orNothing(format.grammar)), lattice);
  const unroll = (): Trellis => unrollGrammar(lattice, anyOf(format.symbols));
  if (fitting.strings.every(({ text }) => text === ''))
    return { ...decode(unroll(), lattice), lattice, runs, fits: false, leavesMark: false };
  // Asked only where the format has marks: elsewhere every speck would be one.
  const symbols: ReadonlySet<string> = new Set(format.marks);
  const marksIn = ({ text }: BestString): number => [...text].filter((symbol) => symbols.has(symbol)).length;
  const leavesMark = format.marks.length > 0 && marksIn(findBestStrings(unroll(), 1)[0]) > marksIn(fitting.strings[0]);
  return { ...fitting, lattice, runs, fits: true, leavesMark };
}

function decode(trellis: Trellis, lattice: Lattice): Pick<LineReading, 'posteriors' | 'strings'> {
  return { posteriors: sumPosteriors(lattice, trellis), strings: findBestStrings(trellis, STRINGS) };
}

/** A line may also hold nothing that is meant: then all of it is left out. */
const orNothing = (grammar: Grammar): Grammar => ({
  start: grammar.start,
  next: (state, symbol) => grammar.next(state, symbol),
  endScore: (state) => (grammar.isFinal(state) ? (grammar.endScore?.(state) ?? 0) : 0),
  isFinal: (state) => state === grammar.start || grammar.isFinal(state),
});

/** Any string of these symbols, and the empty one. */
function anyOf(symbols: readonly string[]): Grammar {
  const known = new Set(symbols);
  return { start: 0, next: (_, symbol) => (known.has(symbol) ? 0 : -1), isFinal: () => true };
}
