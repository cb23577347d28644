import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
import sharp from 'sharp';
import { GLYPH_SIZE } from '../../core/glyph.ts';
import { traceOutlines } from '../augment/fonts/trace-outlines.ts';

/** One row of a sheet: its name and, for each column of the sheet, glyphs of 28×28 levels, 0–1, 1 = ink. */
export interface SheetRow {
  readonly name: string;
  readonly groups: readonly (readonly Float32Array[])[];
}

/** A column of a sheet: its heading, and how many glyphs a row has in it. */
export interface SheetColumn {
  readonly heading: string;
  readonly count: number;
}

const SCALE = 2;
const CELL = GLYPH_SIZE * SCALE + 2; // pixels, with a gap
const MARGIN = 64; // pixels for the rows' names
const HEAD = 40; // pixels for the headings
const GUTTER = 24; // pixels between columns
const GROUND = 70; // grey level between the glyphs
const LETTERS = '#e8e8e8';

/** Draws glyphs in named rows and columns, as the net sees them: light ink on a dark ground. @returns a PNG */
export async function drawSheet(columns: readonly SheetColumn[], rows: readonly SheetRow[]): Promise<Buffer> {
  const starts: number[] = [];
  let width = MARGIN;
  for (const { count } of columns) {
    starts.push(width);
    width += count * CELL + GUTTER;
  }
  const height = HEAD + rows.length * CELL + 2;
  const levels = Buffer.alloc(width * height, GROUND);
  rows.forEach(({ groups }, row) =>
    groups.forEach((glyphs, column) =>
      glyphs.slice(0, columns[column].count).forEach((glyph, i) => {
        placeGlyph(levels, width, starts[column] + i * CELL, HEAD + row * CELL, glyph);
      }),
    ),
  );
  const words = [
    ...columns.map(({ heading }, column) => writeWords(heading, starts[column], HEAD - 14)),
    ...rows.map(({ name }, row) => writeWords(name, 12, HEAD + (row + 0.66) * CELL)),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="${LETTERS}">${words.join('')}</g></svg>`;
  return sharp(levels, { raw: { width, height, channels: 1 } })
    .composite([{ input: Buffer.from(svg) }])
    .png()
    .toBuffer();
}

function placeGlyph(levels: Buffer, width: number, left: number, top: number, glyph: Float32Array): void {
  for (let y = 0; y < GLYPH_SIZE * SCALE; y++) {
    const row = Math.floor(y / SCALE) * GLYPH_SIZE;
    for (let x = 0; x < GLYPH_SIZE * SCALE; x++) {
      levels[(top + y) * width + left + x] = Math.round(255 * glyph[row + Math.floor(x / SCALE)]);
    }
  }
}

const require = createRequire(import.meta.url);
const FONT_FILE = '@fontsource/patrick-hand/files/patrick-hand-latin-400-normal.woff';
const FONT_SIZE = 24; // pixels
let font: opentype.Font | undefined;

/** Words as a path of the project's own font: those of the system are others on each machine. */
function writeWords(words: string, x: number, baseline: number): string {
  font ??= opentype.parse(new Uint8Array(readFileSync(require.resolve(FONT_FILE))).buffer);
  const outlines = traceOutlines(font.getPath(words, x, baseline, FONT_SIZE).commands);
  const lines = outlines.map(
    (outline) => `M${outline.map((point) => point.map((at) => at.toFixed(1)).join(' ')).join('L')}Z`,
  );
  return `<path d="${lines.join('')}"/>`;
}
