import { describe, expect, it } from 'vitest';
import { addClutter } from '../../../../src/training/augment/clutter.ts';
import { developInk } from '../../../../src/training/augment/ink.ts';
import { drawNoCharacter } from '../../../../src/training/augment/no-character.ts';
import { bend, drawStroke } from '../../../../src/training/augment/pen.ts';
import { CANVAS_PIXELS, CANVAS_SIZE, type WarpOptions } from '../../../../src/training/augment/warp.ts';
import { WORLD_DIGITS } from '../../../../src/training/augment/world-digits.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { drawInk } from '../../core/draw-ink.ts';

const LEVEL_TOLERANCE = 64; // grey levels at an edge: one way of smoothing against another

const WARP: WarpOptions = { rotation: 0.1, shear: 0.16, scale: 0.1, elastic: 0.65, perspective: 0.15 };
const source = drawInk(28, 28, [{ ring: [14, 14, 6, 8, 3] }], 2).data;
const blank = (): Float32Array => new Float32Array(CANVAS_PIXELS);
const countInk = (canvas: ArrayLike<number>): number => Array.from(canvas).filter((level) => level > 127).length;
const seeds = Array.from({ length: 60 }, (_, seed) => seed);

describe('drawStroke', () => {
  it('draws a line as wide as the pen, with round ends', () => {
    const canvas = blank();
    drawStroke(
      canvas,
      [
        [10, 30],
        [35, 12],
      ],
      6,
    );
    const expected = drawInk(CANVAS_SIZE, CANVAS_SIZE, [{ stroke: [10, 30, 35, 12, 6] }], 4).data;
    canvas.forEach((level, i) => {
      expect(Math.abs(level - expected[i])).toBeLessThan(LEVEL_TOLERANCE);
    });
  });

  it('draws a dot, and what of a line is on the canvas', () => {
    const canvas = blank();
    drawStroke(
      canvas,
      [
        [24, 24],
        [24, 24],
      ],
      8,
    );
    expect(Math.abs(countInk(canvas) - Math.PI * 16)).toBeLessThan(6);
    drawStroke(
      canvas,
      [
        [-20, 5],
        [80, 5],
      ],
      3,
    );
    expect(canvas[5 * CANVAS_SIZE]).toBeGreaterThan(200);
    expect(canvas[5 * CANVAS_SIZE + CANVAS_SIZE - 1]).toBeGreaterThan(200);
  });
});

describe('bend', () => {
  it('goes from end to end, half way towards its control in the middle', () => {
    const points = bend([0, 0], [10, 20], [20, 0], 4);
    expect(points).toHaveLength(5);
    expect([points[0], points[2], points[4]]).toEqual([
      [0, 0],
      [10, 10],
      [20, 0],
    ]);
  });
});

describe('developInk', () => {
  const canvas = blank();
  drawStroke(
    canvas,
    [
      [14, 8],
      [34, 40],
    ],
    6,
  );

  it('leaves the stroke ink and far paper bare, whatever pen it takes', () => {
    for (const seed of seeds) {
      const ink = developInk(canvas.slice(), createRandom(seed));
      expect(ink[24 * CANVAS_SIZE + 24]).toBeGreaterThan(100);
      expect(ink[5 * CANVAS_SIZE + 40]).toBe(0);
      expect(ink).toHaveLength(CANVAS_PIXELS);
    }
  });

  it('takes thin pens and thick ones', () => {
    const areas = seeds.map((seed) => countInk(developInk(canvas.slice(), createRandom(seed))));
    expect(Math.max(...areas)).toBeGreaterThan(1.2 * Math.min(...areas));
  });

  it('makes nothing of nothing', () => {
    for (const seed of seeds) expect(countInk(developInk(blank(), createRandom(seed)))).toBe(0);
  });
});

describe('the digits that the project draws itself', () => {
  it.each([...WORLD_DIGITS])('a %s stands in the middle of the canvas, and is never the same twice', (_, draw) => {
    const drawn = seeds.map((seed) => {
      const canvas = blank();
      draw(canvas, createRandom(seed));
      return canvas;
    });
    expect(new Set(drawn.map((canvas) => canvas.join())).size).toBe(seeds.length);
    for (const canvas of drawn) {
      const rows = Array.from(canvas, (level, i) => (level > 127 ? Math.floor(i / CANVAS_SIZE) : -1)).filter(
        (row) => row >= 0,
      );
      const height = Math.max(...rows) - Math.min(...rows);
      expect(height).toBeGreaterThan(22);
      expect(Math.abs((Math.max(...rows) + Math.min(...rows)) / 2 - CANVAS_SIZE / 2)).toBeLessThan(6);
    }
  });
});

describe('drawNoCharacter', () => {
  it('draws something every time, by the random numbers', () => {
    for (const seed of seeds) {
      const [one, again] = [blank(), blank()];
      drawNoCharacter(one, createRandom(seed), () => source, WARP);
      drawNoCharacter(again, createRandom(seed), () => source, WARP);
      expect(again).toEqual(one);
      expect(one.some((level) => level > 50)).toBe(true);
    }
  });
});

describe('addClutter', () => {
  it('leaves most crops as they are, and adds to or takes from some', () => {
    const canvas = blank();
    drawStroke(
      canvas,
      [
        [24, 10],
        [24, 38],
      ],
      5,
    );
    const changes = Array.from({ length: 400 }, (_, seed) => {
      const cluttered = canvas.slice();
      addClutter(cluttered, createRandom(seed), () => source, WARP);
      return countInk(cluttered) - countInk(canvas);
    });
    const share = (condition: (change: number) => boolean) => changes.filter(condition).length / changes.length;
    expect(share((change) => change === 0)).toBeGreaterThan(0.5);
    expect(share((change) => change > 0)).toBeGreaterThan(0.05);
    expect(share((change) => change < 0)).toBeGreaterThan(0.005);
    expect(Math.min(...changes)).toBeGreaterThan(-0.8 * countInk(canvas)); // the character is still there
  });
});
