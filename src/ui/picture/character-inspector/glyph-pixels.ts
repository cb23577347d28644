import type { Glyph } from '../../../core/glyph.ts';

/** A glyph as RGBA for `ImageData`: white paper, black ink. */
export function glyphPixels(glyph: Glyph): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(glyph.length * 4).fill(255);
  glyph.forEach((ink, i) => pixels.fill(Math.round((1 - ink) * 255), i * 4, i * 4 + 3));
  return pixels;
}
