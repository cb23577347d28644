import { GLYPH_SIZE, type Glyph } from '../../core/glyph.ts';

/**
 * Mean width of a glyph's strokes, pixels: twice its ink over the length of its outline. The outline's length is the sum of the
 * gradient's magnitude (the coarea formula), which does not depend on the strokes' directions.
 * @returns 0 without ink
 */
export function measureStrokeWidth(glyph: Glyph): number {
  let area = 0;
  let outline = 0;
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= GLYPH_SIZE || y >= GLYPH_SIZE ? 0 : glyph[y * GLYPH_SIZE + x];
  for (let y = -1; y < GLYPH_SIZE; y++) {
    for (let x = -1; x < GLYPH_SIZE; x++) {
      area += at(x, y);
      outline += Math.hypot(at(x + 1, y) - at(x, y), at(x, y + 1) - at(x, y));
    }
  }
  return outline > 0 ? (2 * area) / outline : 0;
}
