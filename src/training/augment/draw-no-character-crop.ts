import { GLYPH_PIXELS, type Glyph } from '../../core/glyph.ts';
import { normaliseGlyph } from '../../core/normalise-glyph.ts';
import type { Random } from '../random.ts';
import { developInk } from './ink.ts';
import { drawNoCharacter } from './no-character/draw-no-character.ts';
import type { PickCharacter } from './pick-character.ts';
import { CAMERA_WARP, CANVAS_PIXELS, CANVAS_SIZE, type WarpOptions } from './warp.ts';

const TRIES = 8; // a faint speck under a high threshold may leave no ink; what a segmenter cuts out always has some

/**
 * One crop that is no character, as the net sees it: what training shows it, and what measuring asks it about.
 * @param pick upright 28×28 characters, 0–255, ink high, of which pairs and parts are made; for measuring, ones not trained on
 * @returns with ink in it; only the random numbers decide which
 */
export function drawNoCharacterCrop(pick: PickCharacter, random: Random, warp: WarpOptions = CAMERA_WARP): Glyph {
  let glyph: Glyph = new Float32Array(GLYPH_PIXELS);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const canvas = new Float32Array(CANVAS_PIXELS);
    drawNoCharacter(canvas, random, pick, warp);
    glyph = normaliseGlyph({ width: CANVAS_SIZE, height: CANVAS_SIZE, data: developInk(canvas, random) });
    if (glyph.some((level) => level > 0)) break;
  }
  return glyph;
}
