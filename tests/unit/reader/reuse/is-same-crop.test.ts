import { describe, expect, it } from 'vitest';
import { GLYPH_PIXELS, GLYPH_SIZE, type Glyph } from '../../../../src/core/glyph.ts';
import { isSameCrop } from '../../../../src/reader/reuse/is-same-crop.ts';

/** Ink where it is told to be, 0–1. */
const draw = (ink: (x: number, y: number) => number): Glyph =>
  Float32Array.from({ length: GLYPH_PIXELS }, (_, i) => ink(i % GLYPH_SIZE, Math.floor(i / GLYPH_SIZE)));

/** A stem three pixels wide that begins at `left`, pixels. */
const stem = (left: number) => (x: number, y: number) =>
  y > 3 && y < 24 ? Math.max(0, Math.min(1, x + 1 - left) - Math.max(0, x + 1 - left - 3)) : 0;

const crop = draw(stem(12));

describe('isSameCrop', () => {
  it('takes no offence at what light and focus make of a stroke', () => {
    expect(isSameCrop(crop, crop)).toBe(true);
    expect(isSameCrop(crop, draw(stem(12.6)))).toBe(true);
    expect(
      isSameCrop(
        crop,
        draw((x, y) => 0.8 * stem(12)(x, y)),
      ),
    ).toBe(true);
  });

  it('sees a stroke that has moved by two pixels', () => {
    expect(isSameCrop(crop, draw(stem(14)))).toBe(false);
  });

  it('sees a place as wide as a pen that has come or gone, wherever it is', () => {
    for (const [left, top] of [
      [0, 0],
      [25, 0],
      [0, 25],
      [25, 25],
      [16, 12],
      [9, 5],
    ]) {
      // prettier-ignore
      const inPlace = (x: number, y: number): boolean => x >= left && x < left + 3 && y >= top && y < top + 3;
      const more = draw((x, y) => (inPlace(x, y) ? 1 : stem(12)(x, y)));
      expect([left, top, isSameCrop(crop, more), isSameCrop(more, crop)]).toEqual([left, top, false, false]);
    }
    const broken = draw((x, y) => (y > 10 && y < 14 ? 0 : stem(12)(x, y)));
    expect(isSameCrop(crop, broken)).toBe(false);
  });
});
