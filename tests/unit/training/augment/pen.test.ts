import { describe, expect, it } from 'vitest';
import { drawShapedStroke, drawStroke } from '../../../../src/training/augment/pen.ts';
import { CANVAS_SIZE } from '../../../../src/training/augment/warp.ts';
import { drawInk } from '../../core/draw-ink.ts';
import { blank, countInk } from './canvases.ts';

const LEVEL_TOLERANCE = 64; // grey levels at an edge: one way of smoothing against another
const AREA_TOLERANCE = 6; // pixels

const stroke = (width: number, ...points: [number, number][]): Float32Array => {
  const canvas = blank();
  drawStroke(canvas, points, width);
  return canvas;
};

describe('drawStroke', () => {
  it('draws a line as wide as the pen, with round ends', () => {
    const canvas = stroke(6, [10, 30], [35, 12]);
    const expected = drawInk(CANVAS_SIZE, CANVAS_SIZE, [{ stroke: [10, 30, 35, 12, 6] }], 4).data;
    canvas.forEach((level, i) => {
      expect(Math.abs(level - expected[i])).toBeLessThan(LEVEL_TOLERANCE);
    });
  });

  it('draws a dot, and what of a line is on the canvas', () => {
    expect(Math.abs(countInk(stroke(8, [24, 24], [24, 24])) - Math.PI * 16)).toBeLessThan(AREA_TOLERANCE);
    const line = stroke(3, [-20, 5], [80, 5]);
    expect(line[5 * CANVAS_SIZE]).toBeGreaterThan(200);
    expect(line[5 * CANVAS_SIZE + CANVAS_SIZE - 1]).toBeGreaterThan(200);
  });
});

describe('drawShapedStroke', () => {
  it('goes from one width to the next', () => {
    const canvas = blank();
    drawShapedStroke(canvas, [[8, 24], [40, 24]], [2, 10]); // prettier-ignore
    const widthAt = (x: number) => countInk(canvas.filter((_, i) => i % CANVAS_SIZE === x));
    expect([widthAt(9), widthAt(24), widthAt(39)]).toEqual([2, 6, 10]);
  });
});
