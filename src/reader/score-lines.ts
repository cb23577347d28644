import { toProbabilities, type GlyphProbabilities } from '../core/glyph-probabilities.ts';
import type { FieldFormat } from '../core/formats/field-format.ts';
import { findMarks, sumNoMark, type LineMarks } from '../core/marks/find-marks.ts';
import { drawRun, type GlyphCandidate } from '../core/segmentation/draw-run.ts';
import { findPromisingWays, type Way } from '../core/segmentation/find-promising-ways.ts';
import { weighMark, weighRun, weighSkip } from '../core/segmentation/weigh-run.ts';
import type { Classifier } from '../recognition/classifier.ts';
import type { CutLine } from './cut-lines.ts';
import { GlyphBudget } from './glyph-budget.ts';

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

/** How often a line may ask the net; few lines ask more than four times. */
const MAX_ROUNDS = 12;
/** Paths this much worse than the best one (ln P) are looked at as well, once that one is known. */
const NEARLY = 1;
/** A glyph is a character where the net gives the best that the format allows at least this probability. */
const LOOKS_WRITTEN = 0.8;

/**
 * Asks the net about the lines' runs in a few rounds, each time about those only on which the best path may hang, until all are
 * settled or the budget is spent (lazy search: see `findPromisingWays`).
 * @returns the lines that it was asked about, in the order given, which is the order in which they are served
 */
export async function scoreLines(
  cut: readonly CutLine[],
  format: Pick<FieldFormat, 'symbolOf' | 'marks'>,
  classifier: Classifier,
  budget: GlyphBudget = new GlyphBudget(),
): Promise<ScoredLine[]> {
  const searches = cut.map((line): Search => {
    return { line, marks: findMarks(line.line, line.pieces, line.runs, format.marks), scored: new Map() };
  });
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const questions = takeQuestions(searches, budget.left);
    if (questions.length === 0) break;
    budget.spend(questions.length, await ask(questions, format, classifier));
  }
  const reached = searches.filter((search) => search.scored.size > 0 || findPromisingRuns(search).length === 0);
  return reached.map(({ line, marks, scored }) => ({ ...line, marks, candidates: [...scored.values()] }));
}

/** What the lines want to know next; a line that wants more than is left waits, but for the first, which takes what there is. */
function takeQuestions(searches: readonly Search[], left: number): Question[] {
  const questions: Question[] = [];
  for (const search of searches) {
    const runs = findPromisingRuns(search);
    const room = left - questions.length;
    if (runs.length > room && questions.length > 0) continue;
    const { pieces, runs: all } = search.line;
    for (const run of runs.slice(0, room)) questions.push({ search, run, candidate: drawRun(pieces, all[run]) });
  }
  return questions;
}

/** Indices of a line's runs: those of the paths that may be the best; none being left, those of its rivals. */
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
  const ways = [...taken, ...skipped, ...marked];
  const nodes = pieces.length + 1;
  const best = findPromisingWays(ways, nodes, 0);
  return best.length > 0 ? best : findPromisingWays(ways, nodes, NEARLY);
}

/** @returns how many of them are characters that the format allows */
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
    if (looksWritten(probabilities)) written++;
  }
  return written;
}

const looksWritten = ({ alternatives, allowed, noCharacter }: GlyphProbabilities): boolean =>
  alternatives[0].confidence * allowed * (1 - noCharacter) >= LOOKS_WRITTEN;
