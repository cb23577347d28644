import type { Format } from './formats/format.ts';
import { fieldFormat } from './formats/parse-format.ts';
import type { Alternative } from './reading.ts';

/** What the net thinks of one glyph, under a format. */
export interface GlyphProbabilities {
  /** All symbols that the format allows, with their probabilities given that it is one of them; best first. */
  readonly alternatives: readonly Alternative[];
  /** Of what speaks for a character, the share that speaks for one that the format allows, 0–1. */
  readonly allowed: number;
  /** Probability that this is no character at all, 0–1. */
  readonly noCharacter: number;
}

/** Whether a format may hold this character. */
export function allows(format: Format, character: string): boolean {
  return fieldFormat(format).symbolOf(character) !== undefined;
}

/** What a small letter counts where a format takes it for its capital: hands that write capitals seldom slip. */
const FOLDED_SHARE = 0.1;

/**
 * Softmax over the classes that the format allows, what is forbidden and what is no character each told apart. Classes that count as one
 * symbol are added up.
 * @param logits [classes + 1]; the last is "not a character"
 * @param symbolOf the symbol that a class counts as; undefined where the format forbids it
 */
export function toProbabilities(
  logits: Float32Array,
  alphabet: readonly string[],
  symbolOf: (character: string) => string | undefined,
): GlyphProbabilities {
  const peak = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  const weights = new Map<string, number>();
  let total = 0;
  let sum = 0;
  for (const [index, character] of alphabet.entries()) {
    const full = Math.exp(logits[index] - peak);
    total += full;
    const symbol = symbolOf(character);
    if (symbol === undefined) continue;
    const weight = symbol === character ? full : FOLDED_SHARE * full;
    sum += weight;
    weights.set(symbol, (weights.get(symbol) ?? 0) + weight);
  }
  const rejected = Math.exp(logits[alphabet.length] - peak);
  const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
  return {
    alternatives: [...weights]
      .map(([text, weight]) => ({ text, confidence: share(weight, sum) }))
      .sort((a, b) => b.confidence - a.confidence),
    allowed: share(sum, total),
    noCharacter: rejected / (rejected + total),
  };
}
