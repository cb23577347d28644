import { describe, expect, it } from 'vitest';
import { addClutter } from '../../../../src/training/augment/clutter.ts';
import { damageInk } from '../../../../src/training/augment/damage-ink.ts';
import { developInk, scanInk } from '../../../../src/training/augment/ink.ts';
import { drawStroke } from '../../../../src/training/augment/pen.ts';
import { CAMERA_WARP, CANVAS_PIXELS, CANVAS_SIZE } from '../../../../src/training/augment/warp.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { drawInk } from '../../core/draw-ink.ts';
import { blank, countInk, seeds } from './canvases.ts';

const source = drawInk(28, 28, [{ ring: [14, 14, 6, 8, 3] }], 2).data;

/** A bar from corner to corner, pen 6. */
const bar = blank();
drawStroke(bar, [[14, 8], [34, 40]], 6); // prettier-ignore

describe('developInk', () => {
  it('leaves the stroke ink and far paper bare, whatever pen it takes', () => {
    for (const seed of seeds) {
      const ink = developInk(bar.slice(), createRandom(seed));
      expect(ink[24 * CANVAS_SIZE + 24]).toBeGreaterThan(100);
      expect(ink[5 * CANVAS_SIZE + 40]).toBe(0);
      expect(ink).toHaveLength(CANVAS_PIXELS);
    }
  });

  it('takes thin pens and thick ones, but never half of the ink', () => {
    const areas = seeds.map((seed) => countInk(developInk(bar.slice(), createRandom(seed))));
    expect(Math.max(...areas)).toBeGreaterThan(1.2 * Math.min(...areas));
    const hair = blank();
    drawStroke(hair, [[14, 8], [34, 40]], 1.2); // prettier-ignore
    drawStroke(hair, [[8, 36], [8, 36]], 6); // prettier-ignore
    for (const seed of seeds) {
      expect(countInk(developInk(hair.slice(), createRandom(seed)))).toBeGreaterThan(0.4 * countInk(hair));
    }
  });

  it("makes masks of ink and paper as the reader's are, and even edges as of large pictures", () => {
    const greys = seeds.map((seed) => {
      const ink = developInk(bar.slice(), createRandom(seed));
      return ink.filter((level) => level > 20 && level < 235).length / countInk(ink);
    });
    expect(greys.filter((share) => share < 0.05).length).toBeGreaterThan(20);
    expect(greys.filter((share) => share > 0.1).length).toBeGreaterThan(5);
  });

  it('makes nothing of nothing', () => {
    for (const seed of seeds) expect(countInk(developInk(blank(), createRandom(seed)))).toBe(0);
  });
});

describe('scanInk', () => {
  it('keeps paper, full ink and the order of greys', () => {
    const ramp = blank().map((_, i) => Math.min(i, 255));
    for (const seed of seeds) {
      const ink = scanInk(ramp, createRandom(seed));
      expect([ink[0], ink[255]]).toEqual([0, 255]);
      for (let i = 1; i < 256; i++) expect(ink[i]).toBeGreaterThanOrEqual(ink[i - 1]);
    }
  });
});

describe('damageInk', () => {
  const damaged = Array.from({ length: 400 }, (_, seed) => {
    const canvas = bar.slice();
    damageInk(canvas, createRandom(seed));
    return canvas;
  });

  it('leaves most crops as they are', () => {
    const same = damaged.filter((canvas) => canvas.every((level, i) => level === bar[i]));
    expect(same.length / damaged.length).toBeGreaterThan(0.55);
    expect(same.length / damaged.length).toBeLessThan(0.85);
  });

  it('breaks some strokes and roughens others, and never wipes them out', () => {
    const areas = damaged.map(countInk);
    expect(Math.min(...areas)).toBeLessThan(0.9 * countInk(bar));
    expect(Math.min(...areas)).toBeGreaterThan(0.4 * countInk(bar));
    expect(damaged.some((canvas) => canvas.some((level, i) => level > bar[i] + 10))).toBe(true);
  });
});

describe('addClutter', () => {
  it('leaves most crops as they are, and adds to or takes from some', () => {
    const canvas = blank();
    drawStroke(canvas, [[24, 10], [24, 38]], 5); // prettier-ignore
    const changes = Array.from({ length: 400 }, (_, seed) => {
      const cluttered = canvas.slice();
      addClutter(cluttered, 30, createRandom(seed), () => source, CAMERA_WARP);
      return countInk(cluttered) - countInk(canvas);
    });
    const share = (condition: (change: number) => boolean) => changes.filter(condition).length / changes.length;
    expect(share((change) => change === 0)).toBeGreaterThan(0.5);
    expect(share((change) => change > 0)).toBeGreaterThan(0.1);
    expect(share((change) => change < 0)).toBeGreaterThan(0.005);
    expect(Math.min(...changes)).toBeGreaterThan(-0.8 * countInk(canvas)); // the character is still there
  });
});
