import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../../src/core/alphabet.ts';
import { GLYPH_SIZE } from '../../../../src/core/glyph.ts';
import { drawNoCharacterCrop } from '../../../../src/training/augment/draw-no-character-crop.ts';
import { drawPart } from '../../../../src/training/augment/no-character/draw-part.ts';
import { isCuttable } from '../../../../src/training/augment/pick-character.ts';
import { CAMERA_WARP } from '../../../../src/training/augment/warp.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { drawInk } from '../../core/draw-ink.ts';
import { blank, inkBox, seeds, STILL } from './canvases.ts';

const ring = drawInk(28, 28, [{ ring: [14, 14, 8, 9, 3] }], 2).data;
const stem = drawInk(28, 28, [{ bar: [12, 4, 4, 20] }], 2).data;

describe('drawNoCharacterCrop', () => {
  it('always has ink, and the same for the same random numbers', () => {
    for (const seed of seeds) {
      const glyph = drawNoCharacterCrop(() => ring, createRandom(seed));
      expect(glyph).toHaveLength(GLYPH_SIZE * GLYPH_SIZE);
      expect(Math.max(...glyph)).toBeCloseTo(1, 6);
      expect(drawNoCharacterCrop(() => ring, createRandom(seed))).toEqual(glyph);
    }
  });

  it('asks for whole characters and for some to cut, and does without in a third', () => {
    const asked = Array.from({ length: 300 }, (_, seed) => {
      const uses: string[] = [];
      const pick = (use: string) => {
        uses.push(use);
        return ring;
      };
      drawNoCharacterCrop(pick, createRandom(seed));
      return uses;
    });
    const share = (condition: (uses: string[]) => boolean) => asked.filter(condition).length / asked.length;
    expect(share((uses) => uses.length === 0)).toBeGreaterThan(0.2);
    expect(share((uses) => uses.includes('part'))).toBeGreaterThan(0.15);
    expect(share((uses) => uses.filter((use) => use === 'whole').length >= 2)).toBeGreaterThan(0.3);
    expect(share((uses) => uses.filter((use) => use === 'whole').length === 3)).toBeGreaterThan(0.02);
  });
});

describe('drawPart', () => {
  it('leaves a part of the character, smaller than it was', () => {
    for (const seed of seeds) {
      const canvas = blank();
      drawPart(canvas, createRandom(seed), (use) => (use === 'part' ? ring : new Uint8Array(ring.length)), STILL);
      const { left, right, top, bottom } = inkBox(canvas);
      expect(Math.min((right - left) / 27, (bottom - top) / 29)).toBeLessThan(0.8); // the ring is 19 by 21 at 1.6 pixels
    }
  });

  it('never passes off a bare upright stroke: that is a 1', () => {
    for (const seed of seeds) {
      const canvas = blank();
      drawPart(canvas, createRandom(seed), () => stem, CAMERA_WARP);
      const { left, right, top, bottom } = inkBox(canvas);
      expect(right - left).toBeGreaterThan(0.36 * (bottom - top));
    }
  });
});

describe('isCuttable', () => {
  it.each([
    ['0', true],
    ['5', true],
    ['8', false],
    ['1', false],
    ['W', false],
    ['d', false],
  ])('%s: %s', (character, cuttable) => {
    expect(isCuttable(ALPHABET.indexOf(character))).toBe(cuttable);
  });
});
