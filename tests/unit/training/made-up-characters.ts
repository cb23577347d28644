import sharp from 'sharp';
import { ALPHABET } from '../../../src/core/alphabet.ts';
import { GLYPH_PIXELS, GLYPH_SIZE } from '../../../src/core/glyph.ts';
import type { CharacterPool } from '../../../src/training/crop-source.ts';
import { drawHandwriting } from '../../fixtures/draw-handwriting.ts';
import { HANDWRITING_FONTS } from '../../fixtures/handwriting-font.ts';

const DIGIT_HEIGHT = 17; // pixels

/** Every character of the alphabet in each of the first fonts: upright 28×28 each, 0 = paper, 255 = ink, as in a data set. */
export async function makeUpCharacters(fonts: number): Promise<CharacterPool> {
  const count = fonts * ALPHABET.length;
  let paths = '';
  for (let index = 0; index < count; index++) {
    const font = HANDWRITING_FONTS[Math.floor(index / ALPHABET.length)];
    const hand = { font, digitHeight: DIGIT_HEIGHT, unsteadiness: 1, spacing: 0, seed: index };
    const { path, width } = drawHandwriting(ALPHABET[index % ALPHABET.length], hand);
    const [x, y] = [(GLYPH_SIZE - width) / 2, index * GLYPH_SIZE + 22];
    paths += `<path transform="translate(${x.toFixed(1)} ${y})" d="${path}"/>`;
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${GLYPH_SIZE}" height="${count * GLYPH_SIZE}">
    <rect width="100%" height="100%"/><g fill="#fff" stroke="#fff">${paths}</g></svg>`;
  const images = await sharp(Buffer.from(svg)).extractChannel(0).raw().toBuffer();
  if (images.length !== count * GLYPH_PIXELS)
    throw new Error(`expected ${count} characters, got ${images.length} bytes`);
  return {
    images: Uint8Array.from(images),
    labels: Uint8Array.from({ length: count }, (_, index) => index % ALPHABET.length),
  };
}
