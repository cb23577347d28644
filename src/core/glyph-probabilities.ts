import type { Format } from './formats/format.ts';
import { fieldFormat } from './formats/parse-format.ts';
import type { Alternative } from './reading.ts';

/** What the net thinks of one glyph, under a format. */
export interface GlyphProbabilities {
  /** Characters that the format allows with their probabilities given that it is a character; best first, three of them. */
  readonly alternatives: readonly Alternative[];
  /** Probability that this is no character at all, 0–1. */
  readonly noCharacter: number;
}

/** Whether a format may hold this character of the alphabet, in either case where it has only one. */
export function allows(format: Format, character: string): boolean {
  return fieldFormat(format).symbolOf(character) !== undefined;
}

/** How much of a forbidden class's weight speaks for its being a character all the same: a 1 that looks like an I still is one. */
const FORBIDDEN_SHARE = 0.05;

/**
 * Masks the classes that the format forbids, then softmax.
 * @param logits [classes + 1]; the last is "not a character"
 */
export function toProbabilities(logits: Float32Array, alphabet: readonly string[], format: Format): GlyphProbabilities {
  const peak = Math.max(...logits);
  const weigh = (logit: number): number => Math.exp(logit - peak);
  const weighed = alphabet.map((text, index) => ({ text, weight: weigh(logits[index]) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const allowed = weighed.filter(({ text }) => allows(format, text)).sort((a, b) => b.weight - a.weight);
  const sum = allowed.reduce((part, { weight }) => part + weight, 0);
  const rejected = weigh(logits[alphabet.length]);
  return {
    alternatives: allowed.slice(0, 3).map(({ text, weight }) => ({ text, confidence: weight / sum })),
    noCharacter: rejected / (rejected + sum + FORBIDDEN_SHARE * (total - sum)),
  };
}
