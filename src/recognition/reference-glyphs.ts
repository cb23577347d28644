import { GLYPH_PIXELS, type Glyph } from '../core/glyph.ts';
import { quoteValue } from '../core/quote-value.ts';
import { err, ok, type Result } from '../core/result.ts';

/** Glyphs whose right answers are known: a backend is trusted when it gives them too. */
export interface ReferenceGlyphs {
  readonly glyphs: readonly Glyph[];
  /** Index of the best class of each. */
  readonly best: readonly number[];
  /** The logit of that class, as the trainer computed it. */
  readonly logits: readonly number[];
}

/** `glyphs` are base64 of 784 levels (0–255) each. */
export interface ReferenceJson {
  readonly glyphs: readonly string[];
  readonly best: readonly number[];
  readonly logits: readonly number[];
}

/** Checks what was parsed from a `reference.json`. */
export function parseReferenceGlyphs(json: unknown): Result<ReferenceGlyphs, string> {
  const { glyphs, best, logits } = (json ?? {}) as Partial<ReferenceJson>;
  if (!Array.isArray(glyphs) || !Array.isArray(best) || !Array.isArray(logits)) {
    return err('reference glyphs: expected lists "glyphs", "best" and "logits"');
  }
  if (glyphs.length === 0 || best.length !== glyphs.length || logits.length !== glyphs.length) {
    return err(
      `reference glyphs: expected lists of one length, got ${glyphs.length}, ${best.length} and ${logits.length}`,
    );
  }
  const decoded: Glyph[] = [];
  for (const [index, base64] of glyphs.entries()) {
    const glyph = decodeGlyph(base64);
    if (!glyph) return err(`reference glyphs: glyph ${index}: expected base64, got ${quoteValue(base64)}`);
    if (glyph.length !== GLYPH_PIXELS) {
      return err(`reference glyphs: glyph ${index}: expected ${GLYPH_PIXELS} levels, got ${glyph.length}`);
    }
    decoded.push(glyph);
  }
  const strange = best.findIndex((label) => !Number.isInteger(label) || label < 0);
  if (strange >= 0) return err(`reference glyphs: best: expected class indices, got ${quoteValue(best[strange])}`);
  const odd = logits.findIndex((logit) => !Number.isFinite(logit));
  if (odd >= 0) return err(`reference glyphs: logits: expected numbers, got ${quoteValue(logits[odd])}`);
  return ok({ glyphs: decoded, best, logits });
}

/** Nothing where it is no base64. */
function decodeGlyph(base64: unknown): Glyph | undefined {
  if (typeof base64 !== 'string') return undefined;
  try {
    return Float32Array.from(atob(base64), (character) => character.charCodeAt(0) / 255);
  } catch {
    return undefined; // atob throws on a character that is not of its alphabet
  }
}
