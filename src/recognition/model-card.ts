import { quoteValue } from '../core/quote-value.ts';
import { err, ok, type Result } from '../core/result.ts';

/** What a model says of itself, in `models/<name>/card.json`. Only what reading needs is typed here; training writes more. */
export interface ModelCard {
  readonly name: string;
  /** One character a class, in the order of the logits; one more logit, the last, is "not a character". */
  readonly alphabet: readonly string[];
  /** The normaliser that the training crops went through (`NORMALISER` in core). */
  readonly normaliser: string;
  /** Logits are divided by this before the softmax, so that confidences are true to their word (Guo et al. 2017). */
  readonly temperature: number;
  /** SHA-256 of the weights file, lower-case hex. */
  readonly weightsSha256: string;
}

/** Checks what was parsed from a `card.json`. The error says which field, what was expected and what was got. */
export function parseModelCard(json: unknown): Result<ModelCard, string> {
  if (typeof json !== 'object' || json === null) return err(`model card: expected an object, got ${quoteValue(json)}`);
  const card = json as Record<string, unknown>;
  const wrong = (field: string, expected: string) =>
    err(`model card: ${field}: expected ${expected}, got ${quoteValue(card[field])}`);
  const { name, alphabet, normaliser, temperature, weightsSha256 } = card;
  if (typeof name !== 'string') return wrong('name', 'a string');
  if (typeof alphabet !== 'string' || alphabet.length < 2)
    return wrong('alphabet', 'a string with one character a class');
  if (typeof normaliser !== 'string') return wrong('normaliser', 'a string');
  if (typeof temperature !== 'number' || !(temperature > 0 && temperature < Infinity))
    return wrong('temperature', 'a number above 0');
  if (typeof weightsSha256 !== 'string' || !/^[0-9a-f]{64}$/.test(weightsSha256)) {
    return wrong('weightsSha256', '64 hexadecimal digits');
  }
  return ok({ name, alphabet: [...alphabet], normaliser, temperature, weightsSha256 });
}
