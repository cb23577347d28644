import type { Alternative, Format } from './reading.ts';

/** What the net thinks of one glyph, under a format. */
export interface GlyphProbabilities {
  /** Characters that the format allows with their probabilities given that it is a character; best first, three of them. */
  readonly alternatives: readonly Alternative[];
  /** Probability that this is no character at all, 0–1. */
  readonly noCharacter: number;
}

/** Whether a format may hold this character. */
export function allows(format: Format, character: string): boolean {
  return format === 'text' || (character >= '0' && character <= '9');
}

/**
 * Masks the classes that the format forbids, then softmax.
 * @param logits [classes + 1]; the last is "not a character"
 */
export function toProbabilities(logits: Float32Array, alphabet: readonly string[], format: Format): GlyphProbabilities {
  const allowed = alphabet.flatMap((text, index) => (allows(format, text) ? [{ text, logit: logits[index] }] : []));
  allowed.sort((a, b) => b.logit - a.logit);
  const peak = Math.max(allowed[0].logit, logits[alphabet.length]);
  const sum = allowed.reduce((total, { logit }) => total + Math.exp(logit - peak), 0);
  const rejected = Math.exp(logits[alphabet.length] - peak);
  return {
    alternatives: allowed.slice(0, 3).map(({ text, logit }) => ({ text, confidence: Math.exp(logit - peak) / sum })),
    noCharacter: rejected / (rejected + sum),
  };
}
