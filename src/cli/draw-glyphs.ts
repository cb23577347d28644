import { GLYPH_SIZE } from '../core/glyph.ts';
import type { GrayImage } from '../core/image.ts';
import type { Reading } from '../core/reading.ts';

const GAP = 4; // pixels between crops

/** The crops as the net saw them, ink white: a row a string. */
export function drawGlyphs({ lines }: Reading): GrayImage {
  const step = GLYPH_SIZE + GAP;
  const width = GAP + step * Math.max(1, ...lines.map(({ characters }) => characters.length));
  const height = GAP + step * Math.max(1, lines.length);
  const data = new Uint8Array(width * height).fill(96);
  lines.forEach(({ characters }, row) =>
    characters.forEach(({ glyph }, column) => {
      for (let y = 0; y < GLYPH_SIZE; y++) {
        const start = (GAP + row * step + y) * width + GAP + column * step;
        for (let x = 0; x < GLYPH_SIZE; x++) data[start + x] = Math.round(255 * glyph[y * GLYPH_SIZE + x]);
      }
    }),
  );
  return { width, height, data };
}
