import { describe, expect, it } from 'vitest';
import type { InkMap } from '../../../../src/core/ink.ts';
import { frameLook, isSameInk, lookAtInk, type InkLook } from '../../../../src/reader/reuse/ink-look.ts';
import { toInkMap } from '../../../fixtures/hand-line/to-ink-map.ts';

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

describe('lookAtInk', () => {
  /** Two stems joined at their foot, with a cross bar or without, as a camera sees them. */
  const see = (bar: boolean, { zoom = 1, angle = 0, dx = 0 } = {}): InkMap => {
    const isInk = (x: number, y: number): boolean =>
      x >= 0 && x < 60 && y >= 0 && y < 40 && (x < 6 || x >= 54 || y >= 34 || (bar && y >= 12 && y < 18));
    const [width, height] = [160, 120];
    const data = new Uint8Array(width * height);
    for (let i = 0; i < data.length; i++) {
      const [u, v] = [((i % width) - dx - 40) / zoom, (Math.floor(i / width) - 40) / zoom];
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      if (isInk(u * c + v * s, v * c - u * s)) data[i] = 255;
    }
    return toInkMap({ width, height, data });
  };
  const map = see(false);
  const frame = frameLook(map.components[0].box, 2);
  const look = lookAtInk(map, map.components, frame);

  it('shows ink in as many pixels as the net sees of a character, however many touch', () => {
    expect(frame).toEqual({ width: 38, scale: 0.5, angle: 0 });
    expect(frameLook([0, 0, 10, 40], 1)).toMatchObject({ width: 28, scale: 0.5 });
    const ink = look.data.reduce((sum, level) => sum + level, 0);
    expect(ink).toBeCloseTo(0.25 * map.components[0].area, -1);
  });

  it.each([
    ['elsewhere', 17, 1, 0],
    ['larger', 0, 1.1, 0],
    ['turned', 0, 1, 0.1],
  ])('looks the same %s, and a stroke that was added shows', (_, dx, zoom, angle) => {
    const now = { ...frame, scale: frame.scale / zoom, angle };
    const [same, other] = [see(false, { dx, zoom, angle }), see(true, { dx, zoom, angle })];
    expect(isSameInk(look, lookAtInk(same, same.components, now))).toBe(true);
    expect(isSameInk(look, lookAtInk(other, other.components, now))).toBe(false);
  });

  it('does not see what belongs to something else', () => {
    const labels = map.labels.map((label, i) => (label === 0 && i % 3 === 0 ? 2 : label));
    expect(lookAtInk({ ...map, labels }, map.components, frame)).toEqual(look);
  });
});
