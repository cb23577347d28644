import { fieldFormat } from '../core/formats/parse-format.ts';
import type { InkMap } from '../core/ink.ts';
import type { TextLine } from '../core/text-line.ts';
import type { Classifier } from '../recognition/classifier.ts';
import { chooseString } from './choose-string.ts';
import type { GlyphBudget } from './glyph-budget.ts';
import { lookAgain } from './look-again.ts';
import { weighGlyph } from './orientation/weigh-glyph.ts';
import type { ReadOptions } from './read-options.ts';
import { readLine } from './read-line.ts';
import { knowLine, type KnownLine } from './reuse/known-line.ts';
import { verifyLines } from './reuse/verify-lines.ts';
import type { ScoredLine } from './score-lines.ts';
import { scoreWithinBudget } from './score-within-budget.ts';
import type { StageClock } from './stage-clock.ts';
import { toReadLine } from './to-read-line.ts';

export interface LineOptions extends Pick<ReadOptions, 'format' | 'threshold'> {
  /** Which characters of the alphabet the format may hold. */
  readonly allowed: readonly boolean[];
}

/** The lines of a picture, and those that need only be verified where they are among them. */
export interface LinesToRead {
  readonly found: readonly TextLine[];
  /** Absent where the picture is none of a film: then what is read is not remembered either. */
  readonly known: readonly KnownLine[] | undefined;
}

/** What lines were read as. */
export interface LinesRead {
  readonly found: readonly TextLine[];
  /** Those that were read anew, with what the net said. */
  readonly scored: readonly ScoredLine[];
  /** In the order in which they were found. */
  readonly read: readonly KnownLine[];
  /** For each of these, how well its characters fit the format. */
  readonly weights: readonly (readonly number[])[];
  readonly leftOut: number;
}

/** Verifies the lines that are known; cuts the others, scores the ways to read them that may matter, and reads what the budget reached. */
export async function readLines(
  map: InkMap,
  { found, known }: LinesToRead,
  options: LineOptions,
  classifier: Classifier,
  budget: GlyphBudget,
  clock: StageClock,
): Promise<LinesRead> {
  const field = fieldFormat(options.format);
  const verified = await clock.during('ways', () => verifyLines(map, found, known ?? [], field, classifier));
  const others = found.filter((line) => !verified.has(line));
  const { lines, leftOut } = await scoreWithinBudget(map, others, field, classifier, budget, clock);
  const { scored, anew } = await clock.during('strings', () =>
    readScored(map, lines, { ...options, isFilm: known !== undefined }, classifier, budget),
  );
  const read = found.flatMap((line) => verified.get(line) ?? anew.get(line) ?? []);
  return { found, scored, read, weights: read.map(({ weights }) => weights), leftOut };
}

/** The best way through each line, after a second look at doubtful characters, and how well its characters fit the format. */
async function readScored(
  map: InkMap,
  lines: readonly ScoredLine[],
  { format, threshold, allowed, isFilm }: LineOptions & { readonly isFilm: boolean },
  classifier: Classifier,
  budget: GlyphBudget,
) {
  const field = fieldFormat(format);
  const looks = lines.map((scored) => ({ scored, reading: readLine(scored, field) }));
  const scored = await lookAgain(looks, field, classifier, budget);
  const anew = new Map<TextLine, KnownLine>();
  for (const [index, line] of scored.entries()) {
    const reading = line === lines[index] ? looks[index].reading : readLine(line, field);
    const string = chooseString(reading, line, map, field, threshold);
    if (!string) continue;
    const logits = new Map(line.candidates.map((candidate) => [candidate.glyph, candidate.logits]));
    const rows = string.characters.flatMap(({ glyph }) => logits.get(glyph) ?? []);
    const weights = rows.map((row) => weighGlyph(row, allowed));
    const read = toReadLine(string, line.line.slope, line.map);
    anew.set(line.found, knowLine(read, weights, isFilm ? { scored: line, reading, map } : undefined));
  }
  return { scored, anew };
}
