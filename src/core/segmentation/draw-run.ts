import type { Glyph } from '../glyph.ts';
import { joinMasks, type InkMask } from '../mask.ts';
import { normaliseGlyph } from '../normalise-glyph.ts';
import type { Piece } from './cut-into-pieces.ts';
import type { PieceRun } from './propose-runs.ts';

/** Pieces [from, to) of a line as one character, and what the net will see of it. */
export interface GlyphCandidate {
  readonly from: number;
  readonly to: number;
  readonly mask: InkMask;
  readonly glyph: Glyph;
}

/** A run's ink and its crop. */
export function drawRun(pieces: readonly Piece[], { from, to }: PieceRun): GlyphCandidate {
  const mask = joinMasks(pieces.slice(from, to));
  return { from, to, mask, glyph: normaliseGlyph(mask) };
}
