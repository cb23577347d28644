import type { Piece } from './cut-into-pieces.ts';
import type { Glyph } from '../glyph.ts';
import { joinMasks, type InkMask } from '../mask.ts';
import { normaliseGlyph } from '../normalise-glyph.ts';

/** Pieces [from, to) of a line as one character, and what the net will see of it. */
export interface GlyphCandidate {
  readonly from: number;
  readonly to: number;
  readonly mask: InkMask;
  readonly glyph: Glyph;
}

const MAX_PIECES = 6;
const MAX_WIDTH = 1.6; // line heights
const MAX_GAP = 0.3; // line heights between the pieces of one character

/** Every run of neighbouring pieces that may be one character. A piece alone is always a candidate. */
export function proposeGlyphs(pieces: readonly Piece[], lineHeight: number): GlyphCandidate[] {
  const candidates: GlyphCandidate[] = [];
  for (let from = 0; from < pieces.length; from++) {
    for (let to = from + 1; to <= Math.min(pieces.length, from + MAX_PIECES); to++) {
      const run = pieces.slice(from, to);
      if (to > from + 1 && !mayBelongTogether(run, lineHeight)) break;
      const mask = joinMasks(run);
      candidates.push({ from, to, mask, glyph: normaliseGlyph(mask) });
    }
  }
  return candidates;
}

function mayBelongTogether(run: readonly Piece[], lineHeight: number): boolean {
  const right = Math.max(...run.map(({ x, width }) => x + width));
  const left = Math.min(...run.map(({ x }) => x));
  if (right - left > MAX_WIDTH * lineHeight) return false;
  const reach = Math.max(...run.slice(0, -1).map(({ x, width }) => x + width));
  return run[run.length - 1].x - reach <= MAX_GAP * lineHeight;
}
