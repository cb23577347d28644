import { GLYPH_PIXELS } from '../../core/glyph.ts';
import { drawFontGlyphs } from '../augment/fonts/font-glyphs.ts';
import type { CharacterPool } from '../crop-source.ts';

/** A pool of every class out of handwriting fonts alone: for sheets that show no data set. */
export function poolOfFonts(): CharacterPool {
  const glyphs = drawFontGlyphs();
  const images = new Uint8Array(glyphs.flat().length * GLYPH_PIXELS);
  glyphs.flat().forEach((glyph, i) => images.set(glyph, i * GLYPH_PIXELS));
  return { images, labels: Uint8Array.from(glyphs.flatMap((forms, label) => forms.map(() => label))) };
}
