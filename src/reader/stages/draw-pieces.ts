import type { RgbaImage } from '../../core/image.ts';
import type { CutLine } from '../cut-lines.ts';
import { COLOURS, createCanvas, tint, type Colour } from './canvas.ts';

const PAPER: Colour = [255, 255, 255];
const GAP = 8; // pixels between lines

/** The lines as they were cut, levelled, one below the other: neighbouring pieces in different colours. */
export function drawPieces(lines: readonly CutLine[]): RgbaImage {
  const rows = lines.flatMap(({ pieces }) => (pieces.length > 0 ? [placeRow(pieces)] : []));
  const width = Math.max(1, ...rows.map((row) => row.width)) + 2 * GAP;
  const height = rows.reduce((sum, row) => sum + row.height + GAP, GAP);
  const canvas = createCanvas(width, height, PAPER);
  let top = GAP;
  for (const { pieces, left, above, height: rowHeight } of rows) {
    pieces.forEach(({ x, y, width: w, height: h, data }, index) => {
      for (let i = 0; i < w * h; i++) {
        if (!data[i]) continue;
        const [column, row] = [i % w, Math.floor(i / w)];
        tint(canvas, GAP + x - left + column, top + y - above + row, COLOURS[index % COLOURS.length]);
      }
    });
    top += rowHeight + GAP;
  }
  return canvas;
}

function placeRow(pieces: CutLine['pieces']) {
  const left = Math.min(...pieces.map(({ x }) => x));
  const above = Math.min(...pieces.map(({ y }) => y));
  const width = Math.max(...pieces.map((piece) => piece.x + piece.width)) - left;
  const height = Math.max(...pieces.map((piece) => piece.y + piece.height)) - above;
  return { pieces, left, above, width, height };
}
