import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ALPHABET } from '../../core/alphabet.ts';
import { GLYPH_PIXELS } from '../../core/glyph.ts';
import type { LabelledGlyphs } from '../data/load-dataset.ts';
import { drawSheet } from './draw-sheet.ts';

const COLUMNS = 16;
const ROWS = 12;

/**
 * Writes one PNG for each class that a set has, of up to 192 of its samples spread evenly over the set:
 * `<set>-<split>-<class>-<character>.png`, the class's number first, since some file systems take `a` for `A`.
 * @returns how many were written
 */
export async function drawClassSheets(set: LabelledGlyphs, split: string, directory: string): Promise<number> {
  const members: number[][] = ALPHABET.map(() => []);
  set.labels.forEach((label, index) => members[label].push(index));
  let written = 0;
  for (const [label, indices] of members.entries()) {
    if (indices.length === 0) continue;
    const shown = Math.min(indices.length, COLUMNS * ROWS);
    const glyphs = Array.from({ length: shown }, (_, i) => {
      const start = indices[Math.floor((i * indices.length) / shown)] * GLYPH_PIXELS;
      return Float32Array.from(set.images.subarray(start, start + GLYPH_PIXELS), (level) => level / 255);
    });
    const rows = Array.from({ length: Math.ceil(shown / COLUMNS) }, (_, row) => ({
      name: row === 0 ? ALPHABET[label] : '',
      groups: [glyphs.slice(row * COLUMNS, (row + 1) * COLUMNS)],
    }));
    const heading = `${set.name} ${split}: ${shown} of ${indices.length}`;
    const name = `${set.name}-${split}-${String(label).padStart(2, '0')}-${ALPHABET[label]}.png`;
    await writeFile(join(directory, name), await drawSheet([{ heading, count: COLUMNS }], rows));
    written++;
  }
  return written;
}
