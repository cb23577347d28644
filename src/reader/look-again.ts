import type { FieldFormat } from '../core/formats/field-format.ts';
import { toProbabilities } from '../core/glyph-probabilities.ts';
import { normaliseGlyph } from '../core/normalise-glyph.ts';
import { VARIANTS, varyMask } from '../core/vary-mask.ts';
import type { Classifier } from '../recognition/classifier.ts';
import type { GlyphBudget } from './glyph-budget.ts';
import type { LineReading } from './read-line.ts';
import type { ScoredGlyph, ScoredLine } from './score-lines.ts';

/** A scored line and the strings that it was first read as. */
export interface FirstLook {
  readonly scored: ScoredLine;
  readonly reading: LineReading;
}

/** A glyph that is a character with this probability needs no second look. */
const CLEAR = 0.995;
/** The best string's characters are looked at again, and those of the string that is nearest to it. */
const STRINGS = 2;

/**
 * Shows the net the doubtful characters of each line's likeliest strings in a few variants more; their answers are the mean over all variants.
 * The most doubtful go first, as many as there are glyphs left.
 * @returns the lines in the same order; the very same where nothing was looked at again
 */
export async function lookAgain(
  looks: readonly FirstLook[],
  format: Pick<FieldFormat, 'symbolOf'>,
  classifier: Classifier,
  budget: GlyphBudget,
): Promise<ScoredLine[]> {
  const most = Math.floor(budget.left / VARIANTS);
  const doubtful = looks
    .flatMap(findDoubtful)
    .sort((a, b) => clarityOf(a) - clarityOf(b))
    .slice(0, most);
  if (doubtful.length === 0) return looks.map(({ scored }) => scored);
  const variants = doubtful.map(({ mask }) => varyMask(mask).map(normaliseGlyph));
  budget.spend(VARIANTS * doubtful.length, 0);
  const { logits, classes } = await classifier.classify(variants.flat());
  let next = 0;
  const better = new Map(
    doubtful.map((glyph, index) => {
      const answers = variants[index].map(() => logits.subarray(next, (next += classes)));
      const mean = meanLogProbabilities([glyph.logits, ...answers]);
      const probabilities = toProbabilities(mean, classifier.alphabet, (character) => format.symbolOf(character));
      return [glyph, { ...glyph, logits: mean, probabilities }] as const;
    }),
  );
  return looks.map(({ scored }) => {
    if (!scored.candidates.some((candidate) => better.has(candidate))) return scored;
    return { ...scored, candidates: scored.candidates.map((candidate) => better.get(candidate) ?? candidate) };
  });
}

function findDoubtful({ scored, reading }: FirstLook): ScoredGlyph[] {
  const steps = reading.strings.slice(0, STRINGS).flatMap((string) => string.steps);
  const taken = new Set(steps.map(({ arc }) => reading.runs[arc]?.glyph));
  return scored.candidates.filter((candidate) => taken.has(candidate.glyph) && clarityOf(candidate) < CLEAR);
}

/** Probability that it is what it looks most like, 0–1. */
const clarityOf = ({ probabilities: { alternatives, noCharacter } }: ScoredGlyph): number =>
  alternatives[0].confidence * (1 - noCharacter);

/** Mean of the answers' logarithms, so that one variant's certainty can't outshout the others. */
function meanLogProbabilities(answers: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(answers[0].length);
  for (const logits of answers) {
    const peak = logits.reduce((a, b) => Math.max(a, b), -Infinity);
    const total = Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - peak), 0)) + peak;
    logits.forEach((logit, index) => (mean[index] += (logit - total) / answers.length));
  }
  return mean;
}
