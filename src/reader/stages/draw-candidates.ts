import { GLYPH_SIZE, type Glyph } from '../../core/glyph.ts';
import type { RgbaImage } from '../../core/image.ts';
import type { ScoredLine } from '../score-lines.ts';
import { createCanvas, tint, type Colour } from './canvas.ts';

const BEHIND: Colour = [70, 70, 70];
const INK: Colour = [255, 255, 255];
const TAKEN: Colour = [0, 158, 115];
const STEP = GLYPH_SIZE + 6; // pixels
const MOST_IN_A_ROW = 24;

/** All crops that the net was shown, line by line, from left to right; a frame around those that the best path took. */
export function drawCandidates(lines: readonly ScoredLine[], taken: ReadonlySet<Glyph>): RgbaImage {
  const rows = lines.flatMap(({ candidates }) => {
    const glyphs = [...candidates].sort((a, b) => a.from - b.from || a.to - b.to).map(({ glyph }) => glyph);
    return Array.from({ length: Math.ceil(glyphs.length / MOST_IN_A_ROW) }, (_, row) =>
      glyphs.slice(row * MOST_IN_A_ROW, (row + 1) * MOST_IN_A_ROW),
    );
  });
  const canvas = createCanvas(
    STEP * Math.max(1, ...rows.map((row) => row.length)),
    STEP * Math.max(1, rows.length),
    BEHIND,
  );
  rows.forEach((row, y) =>
    row.forEach((glyph, x) => drawGlyph(canvas, glyph, STEP * x + 3, STEP * y + 3, taken.has(glyph))),
  );
  return canvas;
}

function drawGlyph(canvas: RgbaImage, glyph: Glyph, left: number, top: number, isTaken: boolean): void {
  for (let y = -2; y < GLYPH_SIZE + 2; y++) {
    for (let x = -2; x < GLYPH_SIZE + 2; x++) {
      const inside = x >= 0 && y >= 0 && x < GLYPH_SIZE && y < GLYPH_SIZE;
      if (!inside && isTaken) tint(canvas, left + x, top + y, TAKEN);
      if (inside) {
        tint(canvas, left + x, top + y, [0, 0, 0]);
        tint(canvas, left + x, top + y, INK, glyph[y * GLYPH_SIZE + x]);
      }
    }
  }
}
