import { describe, expect, it } from 'vitest';
import type { InkMask } from '../../../../src/core/mask.ts';
import { isSameInk, lookAtSeveral, type InkLook } from '../../../../src/reader/reuse/ink-look.ts';

const SIDE = 28; // pixels

/** Ink where it is told to be, 0–1. */
const draw = (ink: (x: number, y: number) => number, width = SIDE): InkLook => ({
  width,
  data: Float32Array.from({ length: width * SIDE }, (_, i) => ink(i % width, Math.floor(i / width))),
});

/** A stem three pixels wide that begins at `left`, pixels. */
const stem = (left: number) => (x: number, y: number) =>
  y > 3 && y < 24 ? Math.max(0, Math.min(1, x + 1 - left) - Math.max(0, x + 1 - left - 3)) : 0;

const look = draw(stem(12));

describe('isSameInk', () => {
  it('takes no offence at what light and focus make of a stroke', () => {
    expect(isSameInk(look, look)).toBe(true);
    expect(isSameInk(look, draw(stem(12.6)))).toBe(true);
    expect(
      isSameInk(
        look,
        draw((x, y) => 0.8 * stem(12)(x, y)),
      ),
    ).toBe(true);
  });

  it('sees a stroke that has moved by two pixels', () => {
    expect(isSameInk(look, draw(stem(14)))).toBe(false);
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
      expect([left, top, isSameInk(look, more), isSameInk(more, look)]).toEqual([left, top, false, false]);
    }
    const broken = draw((x, y) => (y > 10 && y < 14 ? 0 : stem(12)(x, y)));
    expect(isSameInk(look, broken)).toBe(false);
  });

  it('sees it in any width', () => {
    const dash = (end: number) => (x: number, y: number) => (y > 10 && y < 14 ? Math.max(0, Math.min(1, end - x)) : 0);
    expect(isSameInk(draw(dash(60), 70), draw(dash(60.5), 70))).toBe(true);
    expect(isSameInk(draw(dash(60), 70), draw(dash(57), 70))).toBe(false);
  });
});

describe('lookAtSeveral', () => {
  /** Two stems joined at their foot, with a cross bar or without. */
  const joined = (zoom: number, bar: boolean): InkMask => {
    const [width, height] = [60 * zoom, 40 * zoom];
    const isInk = (x: number, y: number): boolean => x < 6 || x >= 54 || y >= 34 || (bar && y >= 12 && y < 18);
    const data = Uint8Array.from({ length: width * height }, (_, i) =>
      isInk((i % width) / zoom, Math.floor(i / width) / zoom) ? 255 : 0,
    );
    return { x: 5, y: 7, width, height, data };
  };

  it('gives the same for any size, and shows a stroke that was added', () => {
    const look = lookAtSeveral(joined(1, false));
    expect(look).toMatchObject({ width: 30, data: { length: 30 * 20 } });
    expect(look.data[0]).toBeCloseTo(1, 6);
    expect(look.data[15]).toBe(0);
    expect(isSameInk(look, lookAtSeveral(joined(2, false), look.width))).toBe(true);
    expect(isSameInk(look, lookAtSeveral(joined(2, true), look.width))).toBe(false);
  });
});
