import { describe, expect, it } from 'vitest';
import { GLYPH_PIXELS, GLYPH_SIZE, type Glyph } from '../../../src/core/glyph.ts';
import type { GrayImage } from '../../../src/core/image.ts';
import { normaliseGlyph } from '../../../src/core/normalise-glyph.ts';
import { drawInk, type InkShape } from './draw-ink.ts';

const CENTRE_TOLERANCE = 0.15; // pixels of the glyph
const BOX_TOLERANCE = 1; // pixels of the glyph
const SCALE_TOLERANCE = 0.02; // mean difference of a pixel, 0–1, between sizes that are all shrunk to 20 pixels
const ENLARGED_TOLERANCE = 0.04; // the same where one is enlarged, and so blurred
const SAME_TOLERANCE = 0.02; // mean difference of a pixel, 0–1, of a crop that is as it should be already

/** A 7, `height` high, its top left corner at (x, y). Neither its mass nor its outline is symmetric. */
function seven(x: number, y: number, height: number): InkShape[] {
  const pen = 0.12 * height;
  const [left, right, top, bottom] = [x + pen / 2, x + 0.6 * height - pen / 2, y + pen / 2, y + height - pen / 2];
  return [{ stroke: [left, top, right, top, pen] }, { stroke: [right, top, left + 0.1 * height, bottom, pen] }];
}

/** Mean x and y of the ink, weighted by its level. */
function massCentre(levels: ArrayLike<number>, width: number): [number, number] {
  let [mass, sumX, sumY] = [0, 0, 0];
  for (let i = 0; i < levels.length; i++) {
    mass += levels[i];
    sumX += levels[i] * ((i % width) + 0.5);
    sumY += levels[i] * (Math.floor(i / width) + 0.5);
  }
  return [sumX / mass, sumY / mass];
}

/** First and last column and row, ends excluded, with ink of at least half the darkest. */
function extent(glyph: Glyph): { left: number; right: number; top: number; bottom: number } {
  const dark = [...glyph.keys()].filter((i) => glyph[i] >= 0.5);
  const columns = dark.map((i) => i % GLYPH_SIZE);
  const rows = dark.map((i) => Math.floor(i / GLYPH_SIZE));
  return {
    left: Math.min(...columns),
    right: Math.max(...columns) + 1,
    top: Math.min(...rows),
    bottom: Math.max(...rows) + 1,
  };
}

const meanDifference = (a: Glyph, b: Glyph): number =>
  a.reduce((sum, level, i) => sum + Math.abs(level - b[i]), 0) / GLYPH_PIXELS;

const sizes = [10, 14, 20, 28, 45, 80, 130, 200]; // pixels
const draw = (height: number): GrayImage => drawInk(height + 6, height + 6, seven(3, 3, height), 4);

describe('normaliseGlyph', () => {
  it.each(sizes)('puts the centre of mass of a 7 of %i pixels at the centre', (height) => {
    const [x, y] = massCentre(normaliseGlyph(draw(height)), GLYPH_SIZE);
    expect(Math.abs(x - 14)).toBeLessThan(CENTRE_TOLERANCE);
    expect(Math.abs(y - 14)).toBeLessThan(CENTRE_TOLERANCE);
  });

  it.each(sizes)('scales a 7 of %i pixels to 20, its width along with its height', (height) => {
    const { left, right, top, bottom } = extent(normaliseGlyph(draw(height)));
    expect(Math.abs(bottom - top - 20)).toBeLessThanOrEqual(BOX_TOLERANCE);
    expect(Math.abs(right - left - 12)).toBeLessThanOrEqual(BOX_TOLERANCE);
  });

  it.each(sizes)('sees a 7 of %i pixels as it sees one of 100', (height) => {
    expect(meanDifference(normaliseGlyph(draw(height)), normaliseGlyph(draw(100)))).toBeLessThan(
      height < 20 ? ENLARGED_TOLERANCE : SCALE_TOLERANCE,
    );
  });

  it.each([
    ['high', [3, 3, 8, 40], [4, 20]],
    ['wide', [3, 3, 60, 18], [20, 6]],
    ['square', [3, 3, 9, 9], [20, 20]],
  ] as const)('keeps the shape of a %s bar', (_, bar, [width, height]) => {
    const { left, right, top, bottom } = extent(normaliseGlyph(drawInk(70, 50, [{ bar }])));
    expect([right - left, bottom - top]).toEqual([width, height]);
    expect([left + right, top + bottom]).toEqual([28, 28]);
  });

  it('keeps the whole box inside where the centre of mass is far off its middle', () => {
    // A thin stem on a heavy foot: centred by mass, its tip would stand above the crop.
    const stem = drawInk(200, 230, [{ bar: [93, 10, 14, 170] }, { bar: [10, 180, 180, 40] }]);
    const glyph = normaliseGlyph(stem);
    const [, centreY] = massCentre(stem.data, stem.width);
    expect(20 * ((centreY - 10) / 210)).toBeGreaterThan(15.5); // by a pixel and a half
    const { top, bottom } = extent(glyph);
    expect(top).toBe(0);
    expect(bottom).toBeGreaterThanOrEqual(20 - BOX_TOLERANCE);
    expect(bottom).toBeLessThanOrEqual(20 + BOX_TOLERANCE);
  });

  it('does not care where in the picture the character stands', () => {
    const here = normaliseGlyph(drawInk(60, 60, seven(2, 2, 40)));
    const there = normaliseGlyph(drawInk(200, 120, seven(131, 67, 40)));
    expect(there).toEqual(here);
  });

  it('has the darkest pixel at 1 and none outside 0–1, however faint the ink', () => {
    const { width, height, data } = draw(60);
    const faint = normaliseGlyph({ width, height, data: data.map((level) => Math.round(0.4 * level)) });
    expect(Math.max(...faint)).toBeCloseTo(1, 6);
    expect(Math.min(...faint)).toBe(0);
    expect(meanDifference(faint, normaliseGlyph(draw(60)))).toBeLessThan(SCALE_TOLERANCE);
  });

  it('does not let a soft halo stretch the box', () => {
    const clean = drawInk(60, 60, seven(20, 10, 36));
    const data = clean.data.map((level, i) => (i % 60 < 5 ? Math.max(level, 30) : level));
    expect(normaliseGlyph({ width: 60, height: 60, data })).toEqual(normaliseGlyph(clean));
  });

  it.each([
    ['paper alone', drawInk(40, 30, [])],
    ['a picture of no pixels', { width: 0, height: 0, data: new Uint8Array(0) }],
  ])('gives zeros for %s', (_, image) => {
    expect(normaliseGlyph(image)).toEqual(new Float32Array(GLYPH_PIXELS));
  });

  it('leaves a character nearly as it is that stands as in MNIST: 20 pixels high, centred by mass in 28×28', () => {
    const fine = drawInk(300, 300, seven(0, 0, 300));
    const [x, y] = massCentre(fine.data, 300).map((centre) => 14 - (centre * 20) / 300);
    const crop = drawInk(GLYPH_SIZE, GLYPH_SIZE, seven(x, y, 20), 8);
    const expected = Float32Array.from(crop.data, (level) => level / 255);
    expect(meanDifference(normaliseGlyph(crop), expected)).toBeLessThan(SAME_TOLERANCE);
  });
});
