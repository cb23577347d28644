import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../../src/core/alphabet.ts';
import { GLYPH_SIZE } from '../../../../src/core/glyph.ts';
import { drawNoCharacterCrop } from '../../../../src/training/augment/draw-no-character-crop.ts';
import { drawPart } from '../../../../src/training/augment/no-character/draw-part.ts';
import { drawTouching } from '../../../../src/training/augment/no-character/draw-touching.ts';
import { measureContact, placeBeside, type Pair } from '../../../../src/training/augment/no-character/place-beside.ts';
import { keepSlice, widthOf } from '../../../../src/training/augment/no-character/slice-ink.ts';
import { isCuttable } from '../../../../src/training/augment/pick-character.ts';
import { CAMERA_WARP, warpOnto } from '../../../../src/training/augment/warp.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { drawInk } from '../../core/draw-ink.ts';
import { blank, countHoles, inkBox, seeds, STILL } from './canvases.ts';

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

/** Both in the middle of a canvas of their own. */
const onCanvas = (image: Uint8Array): Float32Array => {
  const canvas = blank();
  warpOnto(canvas, image, createRandom(1), STILL);
  return canvas;
};

const joined = ({ left, right }: Pair): Float32Array => left.map((level, at) => Math.max(level, right[at]));

describe('placeBeside', () => {
  it('puts a narrow character against a broad one, with no paper between them', () => {
    const canvas = joined(placeBeside(onCanvas(ring), onCanvas(stem), 0));
    const width = widthOf(onCanvas(ring)) + widthOf(onCanvas(stem));
    expect(widthOf(canvas)).toBeGreaterThanOrEqual(width - 1);
    expect(widthOf(canvas)).toBeLessThanOrEqual(width);
    expect(countHoles(canvas)).toBe(1);
  });

  it('pushes it in', () => {
    const [apart, deep] = [0, 3].map((depth) => widthOf(joined(placeBeside(onCanvas(ring), onCanvas(stem), depth))));
    expect(apart - deep).toBe(3);
  });

  it('touches along all of two stems, and along little of two rings', () => {
    expect(measureContact(onCanvas(stem), onCanvas(stem))).toBeGreaterThan(28);
    expect(measureContact(onCanvas(ring), onCanvas(ring))).toBeLessThan(22);
  });
});

describe('keepSlice', () => {
  it.each(['left', 'right'] as const)('keeps what is at its %s', (end) => {
    const whole = onCanvas(ring);
    const slice = keepSlice(whole, end, 0.4, createRandom(4));
    const [{ left, right }, all] = [inkBox(slice), inkBox(whole)];
    expect(end === 'left' ? left : right).toBe(end === 'left' ? all.left : all.right);
    expect((right - left) / (all.right - all.left)).toBeGreaterThan(0.25);
    expect((right - left) / (all.right - all.left)).toBeLessThan(0.55);
  });
});

describe('drawTouching', () => {
  /** Gives these one after the other. */
  const inTurn = (...characters: readonly Uint8Array[]) => {
    let next = 0;
    return () => characters[next++ % characters.length];
  };

  it('has ink that is more than one character, on the canvas', () => {
    for (const seed of seeds) {
      const canvas = blank();
      drawTouching(canvas, createRandom(seed), inTurn(ring, stem), STILL, 2);
      const { left, right, top, bottom } = inkBox(canvas);
      expect(right - left).toBeGreaterThan(0.4 * (bottom - top));
      expect(left).toBeGreaterThan(0);
      expect(right).toBeLessThan(48);
    }
  });

  it('draws another where two would lie along each other', () => {
    const uses: Uint8Array[] = [];
    const give = inTurn(stem, stem, ring);
    const pick = () => {
      uses.push(give());
      return uses[uses.length - 1];
    };
    drawTouching(blank(), createRandom(3), pick, STILL, 2);
    expect(uses).toEqual([stem, stem, ring]);
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
