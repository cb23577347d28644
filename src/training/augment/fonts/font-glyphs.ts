import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
import { ALPHABET } from '../../../core/alphabet.ts';
import { GLYPH_SIZE } from '../../../core/glyph.ts';
import { fillOutline, type Outline } from './fill-outline.ts';
import { traceOutlines } from './trace-outlines.ts';

/** Open Font License fonts drawn after real hands, by the name of their `@fontsource` package. */
const FONTS = [
  'architects-daughter',
  'caveat',
  'gochi-hand',
  'handlee',
  'indie-flower',
  'kalam',
  'nanum-pen-script',
  'patrick-hand',
  'schoolbell',
  'shadows-into-light',
] as const;

/** Lower-case letters that stand in the class of their upper case, as in EMNIST Balanced. */
const MERGED = 'cijklmopsuvwxyz';

/** Glyphs that look like another class when they stand alone: a G like a 6, a y like a 4, a z like a 3, an f like a t. */
const UNLIKE_THEIR_CLASS: Readonly<Record<string, string>> = { 'gochi-hand': 'Gyzfq' };

const BOX_SIZE = 20; // pixels of the longer side, as in MNIST
const UNITS = 1000; // font size for the outlines; they are scaled to the box afterwards

const require = createRequire(import.meta.url);

/**
 * `[class]` are the forms that handwriting fonts have for a class of the alphabet: upright 28×28 images, 0 = paper, 255 = ink, the box
 * in the middle, as a data set has them. Drawn anew at each call, which takes about a second; keep them.
 * @throws Error where a font's package is not installed
 */
export function drawFontGlyphs(): readonly (readonly Uint8Array[])[] {
  const glyphs: Uint8Array[][] = ALPHABET.map(() => []);
  for (const name of FONTS) {
    const font = loadFont(name);
    for (const character of [...ALPHABET, ...MERGED]) {
      if (UNLIKE_THEIR_CLASS[name]?.includes(character)) continue;
      const outlines = traceOutlines(font.charToGlyph(character).getPath(0, 0, UNITS).commands);
      glyphs[ALPHABET.indexOf(MERGED.includes(character) ? character.toUpperCase() : character)].push(
        fillOutline(fitIntoBox(outlines), GLYPH_SIZE),
      );
    }
  }
  return glyphs;
}

function loadFont(name: string): opentype.Font {
  const file = readFileSync(require.resolve(`@fontsource/${name}/files/${name}-latin-400-normal.woff`));
  return opentype.parse(new Uint8Array(file).buffer);
}

function fitIntoBox(outlines: readonly Outline[]): Outline[] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of outlines.flat()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const scale = BOX_SIZE / Math.max(right - left, bottom - top);
  const place = (value: number, low: number, high: number): number =>
    (value - (low + high) / 2) * scale + GLYPH_SIZE / 2;
  return outlines.map((outline) => outline.map(([x, y]) => [place(x, left, right), place(y, top, bottom)] as const));
}
