import { describe, expect, it } from 'vitest';
import { estimateStrokeWidth } from '../../../../src/core/segmentation/stroke-width.ts';
import { drawInkMap } from '../draw-ink-map.ts';

const PEN_TOLERANCE = 0.15; // of the pen's width

describe('estimateStrokeWidth', () => {
  it.each([3, 5, 8, 12])('measures a pen of %i pixels on strokes of all directions', (pen) => {
    const map = drawInkMap(260, 140, [
      [{ stroke: [20, 20, 20, 120, pen] }],
      [{ stroke: [50, 20, 120, 20, pen] }],
      [{ stroke: [50, 120, 120, 50, pen] }],
      [{ ring: [190, 70, 40, 50, pen] }],
    ]);
    const width = estimateStrokeWidth(map, map.components);
    expect(Math.abs(width - pen)).toBeLessThanOrEqual(PEN_TOLERANCE * pen + 0.5); // and half a pixel of the grid
  });

  it('goes by the components that it is given', () => {
    const map = drawInkMap(140, 140, [[{ stroke: [30, 20, 30, 120, 4] }], [{ stroke: [90, 20, 90, 120, 14] }]]);
    const [thin, thick] = map.components.map((component) => estimateStrokeWidth(map, [component]));
    expect(thin).toBeLessThan(6);
    expect(thick).toBeGreaterThan(11);
  });

  it('is a pixel where there is no ink', () => {
    expect(estimateStrokeWidth(drawInkMap(10, 10, []), [])).toBe(1);
  });
});
