import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../../src/core/alphabet.ts';
import { GLYPH_SIZE } from '../../../../src/core/glyph.ts';
import { fillOutline } from '../../../../src/training/augment/fonts/fill-outline.ts';
import { drawFontGlyphs } from '../../../../src/training/augment/fonts/font-glyphs.ts';
import { traceOutlines } from '../../../../src/training/augment/fonts/trace-outlines.ts';

const AREA_TOLERANCE = 0.04; // of a disc's area: corners for a curve, samples for an edge

const square = (low: number, high: number) =>
  [[low, low], [high, low], [high, high], [low, high]] as const; // prettier-ignore

const area = (image: Uint8Array): number => image.reduce((sum, level) => sum + level, 0) / 255;

describe('fillOutline', () => {
  it('fills a square to the quarter of a pixel', () => {
    const image = fillOutline([square(2, 5.5)], 8);
    expect(area(image)).toBeCloseTo(12.25, 1);
    expect([image[2 * 8 + 2], image[5 * 8 + 4], image[0]]).toEqual([255, 128, 0]);
  });

  it('leaves a hole where an outline runs the other way round, and none where it runs the same way', () => {
    const inner = square(3, 5);
    expect(area(fillOutline([square(1, 7), [...inner].reverse()], 8))).toBe(36 - 4);
    expect(area(fillOutline([square(1, 7), inner], 8))).toBe(36);
  });

  it('fills what of an outline is in the image', () => {
    expect(area(fillOutline([square(-4, 40)], 8))).toBe(64);
  });
});

describe('traceOutlines', () => {
  it('follows lines and curves of either degree', () => {
    const k = 0.5523 * 10; // handles of a quarter circle of radius 10
    const disc = traceOutlines([
      { type: 'M', x: 20, y: 10 },
      { type: 'C', x1: 20, y1: 10 + k, x2: 10 + k, y2: 20, x: 10, y: 20 },
      { type: 'C', x1: 10 - k, y1: 20, x2: 0, y2: 10 + k, x: 0, y: 10 },
      { type: 'C', x1: 0, y1: 10 - k, x2: 10 - k, y2: 0, x: 10, y: 0 },
      { type: 'C', x1: 10 + k, y1: 0, x2: 20, y2: 10 - k, x: 20, y: 10 },
      { type: 'Z' },
    ]);
    expect(Math.abs(area(fillOutline(disc, 28)) / (100 * Math.PI) - 1)).toBeLessThan(AREA_TOLERANCE);
    const arch = traceOutlines([
      { type: 'M', x: 0, y: 10 },
      { type: 'Q', x1: 10, y1: -10, x: 20, y: 10 },
      { type: 'L', x: 0, y: 10 },
      { type: 'Z' },
    ]);
    expect(Math.abs(area(fillOutline(arch, 28)) / ((2 / 3) * 20 * 10) - 1)).toBeLessThan(AREA_TOLERANCE);
  });
});

describe('drawFontGlyphs', () => {
  const glyphs = drawFontGlyphs();

  it('has forms for every class, more for those that hold both cases', () => {
    expect(glyphs).toHaveLength(ALPHABET.length);
    for (const forms of glyphs) expect(forms.length).toBeGreaterThanOrEqual(9);
    expect(glyphs[ALPHABET.indexOf('S')]).toHaveLength(20);
    expect(glyphs[ALPHABET.indexOf('Z')]).toHaveLength(19); // one font's z is a 3
  });

  it('draws them 20 pixels tall or wide, in the middle', () => {
    for (const image of glyphs.flat()) {
      const inked = [...image.keys()].filter((i) => image[i] > 0);
      const columns = inked.map((i) => i % GLYPH_SIZE);
      const rows = inked.map((i) => Math.floor(i / GLYPH_SIZE));
      const [left, right, top, bottom] = [
        Math.min(...columns),
        Math.max(...columns) + 1,
        Math.min(...rows),
        Math.max(...rows) + 1,
      ];
      expect(Math.abs(Math.max(right - left, bottom - top) - 20)).toBeLessThanOrEqual(1);
      expect(Math.abs(left + right - GLYPH_SIZE)).toBeLessThanOrEqual(2);
      expect(Math.abs(top + bottom - GLYPH_SIZE)).toBeLessThanOrEqual(2);
    }
  });
});
