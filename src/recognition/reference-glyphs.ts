import { GLYPH_PIXELS, type Glyph } from '../core/glyph.ts';
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
  const decoded = glyphs.map(decodeGlyph);
  const short = decoded.findIndex((glyph) => glyph.length !== GLYPH_PIXELS);
  if (short >= 0)
    return err(`reference glyphs: glyph ${short}: expected ${GLYPH_PIXELS} levels, got ${decoded[short].length}`);
  return ok({ glyphs: decoded, best, logits });
}

function decodeGlyph(base64: string): Glyph {
  return Float32Array.from(atob(base64), (character) => character.charCodeAt(0) / 255);
}
