import { toProbabilities, type GlyphProbabilities } from '../core/glyph-probabilities.ts';
import type { FieldFormat } from '../core/formats/field-format.ts';
import { findMarks, sumNoMark, type LineMarks } from '../core/marks/find-marks.ts';
import { drawRun, type GlyphCandidate } from '../core/segmentation/draw-run.ts';
import { findPromisingWays, type Way } from '../core/segmentation/find-promising-ways.ts';
import { weighMark, weighRun, weighSkip } from '../core/segmentation/weigh-run.ts';
import type { Classifier } from '../recognition/classifier.ts';
import type { CutLine } from './cut-lines.ts';

/** A run of pieces with what the net says of it. */
export interface ScoredGlyph extends GlyphCandidate {
  readonly probabilities: GlyphProbabilities;
  /** The net's raw answer, [classes]. */
  readonly logits: Float32Array;
}

/** A line whose promising runs the net has seen. */
export interface ScoredLine extends CutLine {
  readonly candidates: readonly ScoredGlyph[];
  /** What its shapes say of the format's marks, without the net. */
  readonly marks: LineMarks;
}

export interface ScoredLines {
  /** In the order given. */
  readonly lines: readonly ScoredLine[];
  /** Lines for which nothing of the budget was left; they are not among `lines`. */
  readonly leftOut: number;
}

/** The search on one line: what the net said of its runs, by their index. */
interface Search {
  readonly line: CutLine;
  readonly marks: LineMarks;
  readonly scored: Map<number, ScoredGlyph>;
}

/** One run that the net is to see. */
interface Question {
  readonly search: Search;
  readonly run: number;
  readonly candidate: GlyphCandidate;
}

/** How often a line may ask the net; few lines ask more than three times. */
const MAX_ROUNDS = 6;
/** Paths this much worse than the best possible one (ln P) are looked at as well. */
const NEARLY = 0.7;
/** So many glyphs any picture may cost … */
const BUDGET = 120;
/** … and so many more for each that turned out to be a character: a full page is read, a carpet is not. */
const BUDGET_A_CHARACTER = 3;
/** A glyph is a character where the net gives one at least this probability. */
const LOOKS_WRITTEN = 0.8;

/**
 * Asks the net about the lines' runs in a few rounds, each time about those only on which the best path may hang, largest writing first,
 * until all lines are settled or the budget is spent (lazy search: see `findPromisingWays`).
 */
export async function scoreLines(
  cut: readonly CutLine[],
  format: Pick<FieldFormat, 'symbolOf' | 'marks'>,
  classifier: Classifier,
): Promise<ScoredLines> {
  const searches = cut.map((line): Search => {
    return { line, marks: findMarks(line.line, line.pieces, line.runs, format.marks), scored: new Map() };
  });
  const waiting = [...searches].sort((a, b) => b.line.line.height - a.line.line.height);
  let budget = BUDGET;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const questions = takeQuestions(waiting, budget);
    if (questions.length === 0) break;
    const written = await ask(questions, format, classifier);
    budget += BUDGET_A_CHARACTER * written - questions.length;
  }
  const reached = searches.filter((search) => search.scored.size > 0 || findPromisingRuns(search).length === 0);
  const lines = reached.map(({ line, marks, scored }): ScoredLine => ({
    ...line,
    marks,
    candidates: [...scored.values()],
  }));
  return { lines, leftOut: cut.length - lines.length };
}

/** What the lines want to know next; a line that wants more than is left waits. */
function takeQuestions(searches: readonly Search[], budget: number): Question[] {
  const questions: Question[] = [];
  for (const search of searches) {
    const runs = findPromisingRuns(search);
    if (questions.length + runs.length > budget) continue;
    const { pieces, runs: all } = search.line;
    for (const run of runs) questions.push({ search, run, candidate: drawRun(pieces, all[run]) });
  }
  return questions;
}

/** Indices of a line's runs. */
function findPromisingRuns({ line: { line, pieces, runs }, marks, scored }: Search): number[] {
  const taken = runs.map((run, index): Way => {
    const probabilities = scored.get(index)?.probabilities;
    const { from, to } = run;
    // A piece by itself that looks like a mark is worth the question all the same: the format may have no place for one there.
    const noMark = to - from > 1 ? sumNoMark(marks, from, to) : 0;
    return { from, to, score: weighRun(run, pieces, line, probabilities) + noMark, known: probabilities !== undefined };
  });
  const skipped = pieces.map((piece, index): Way => {
    return { from: index, to: index + 1, score: weighSkip(piece, line) + marks.noMark[index], known: true };
  });
  const marked = marks.runs.map((run): Way => ({ from: run.from, to: run.to, score: weighMark(run), known: true }));
  return findPromisingWays([...taken, ...skipped, ...marked], pieces.length + 1, NEARLY);
}

/** @returns how many of them are characters */
async function ask(
  questions: readonly Question[],
  format: Pick<FieldFormat, 'symbolOf'>,
  classifier: Classifier,
): Promise<number> {
  const { logits, classes } = await classifier.classify(questions.map(({ candidate }) => candidate.glyph));
  let written = 0;
  for (const [index, { search, run, candidate }] of questions.entries()) {
    const own = logits.subarray(index * classes, (index + 1) * classes);
    const probabilities = toProbabilities(own, classifier.alphabet, (character) => format.symbolOf(character));
    search.scored.set(run, { ...candidate, probabilities, logits: own });
    if (probabilities.alternatives[0].confidence * (1 - probabilities.noCharacter) >= LOOKS_WRITTEN) written++;
  }
  return written;
}
