import { MARKS, type Mark } from '../formats/mark.ts';
import type { InkMask } from '../mask.ts';
import type { TextLine } from '../text-line.ts';
import { MARK_CENTRES, MARK_SCALES, MARK_WEIGHTS } from './mark-weights.ts';
import { measureMark } from './measure-mark.ts';

/** What a run of pieces may be: a mark, or none (a character, a part of one, several, dirt). */
export const MARK_CLASSES = [...MARKS, 'none'] as const satisfies readonly (Mark | 'none')[];

/** Log-probabilities of all classes; their exponentials add up to 1. */
export type MarkScores = Readonly<Record<(typeof MARK_CLASSES)[number], number>>;

/** Features further from their mean than this many standard deviations say no more than at it. */
const FARTHEST = 3;

/** How likely a run of pieces is each of the marks, by its shape and its place in the line; half of all runs are taken to be none. */
export function scoreMarks(mask: InkMask, line: TextLine): MarkScores {
  const inputs = expandFeatures(measureMark(mask, line), MARK_CENTRES, MARK_SCALES);
  const logits = MARK_WEIGHTS.map((weights) => weights.reduce((sum, weight, i) => sum + weight * inputs[i], 0));
  const peak = Math.max(...logits);
  const total = peak + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - peak), 0));
  return Object.fromEntries(MARK_CLASSES.map((name, i) => [name, logits[i] - total])) as unknown as MarkScores;
}

/** Features in standard deviations from their means, their squares, and a 1: what the weights of a class are multiplied with. */
export function expandFeatures(
  features: readonly number[],
  centres: readonly number[],
  scales: readonly number[],
): number[] {
  const standard = features.map((feature, i) =>
    Math.min(Math.max((feature - centres[i]) / scales[i], -FARTHEST), FARTHEST),
  );
  return [...standard, ...standard.map((value) => value ** 2), 1];
}
