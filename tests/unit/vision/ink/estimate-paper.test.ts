import { describe, expect, it } from 'vitest';
import { loadOpenCvNode } from '../../../../src/vision/load-opencv-node.ts';
import { countMats } from '../../../../src/vision/with-mats.ts';
import type { InkShape } from '../../core/draw-ink.ts';
import { drawPicture, type Light } from '../draw-picture.ts';
import { findInk } from '../find-ink.ts';

const cv = await loadOpenCvNode();
const [WIDTH, HEIGHT, PEN] = [480, 320, 7];

/** Eight upright strokes in a row across the picture. */
const strokes: InkShape[] = Array.from({ length: 8 }, (_, i) => ({
  stroke: [50 + 54 * i, 120, 58 + 54 * i, 200, PEN],
}));

const everywhere = (): boolean => true;
/** A shadow across the sheet; its edge is as sharp as a card's held close above it. */
const shadowEdge: Light = (x) => (x < 230 ? 230 : 130);

describe('estimatePaper', () => {
  it.each<[string, Light, number, number, (x: number) => boolean]>([
    ['dark ink on even paper', () => 230, 0.3, 3, everywhere],
    ['dark ink on paper that darkens to one side', (x) => 235 - 0.33 * x, 0.3, 12, everywhere],
    [
      'dark ink on paper that darkens to all corners',
      (x, y) => 230 - 0.001 * ((x - 240) ** 2 + (y - 160) ** 2),
      0.3,
      14,
      everywhere,
    ],
    ['dark ink on either side of a shadow', shadowEdge, 0.3, 3, (x) => Math.abs(x - 230) > 20],
    ['faint dark ink', () => 220, 0.7, 3, everywhere],
    ['light ink on an even board', () => 45, 4, 3, everywhere],
    ['light ink on a board in uneven light', (x, y) => 30 + 0.06 * x + 0.05 * y, 3.5, 6, everywhere],
  ])('gives the level of the bare sheet, under the strokes too: %s', (_, light, ink, tolerance, counts) => {
    const { paper } = findInk(cv, drawPicture({ width: WIDTH, height: HEIGHT, shapes: strokes, paper: light, ink }));
    const wrong = [...paper.data.keys()].filter((i) => {
      const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
      return counts(x) && Math.abs(paper.data[i] - light(x, y)) > tolerance;
    });
    expect(wrong).toHaveLength(0);
  });

  it.each<[string, number, number, InkShape]>([
    ['a bold dark stroke by itself', 235, 0.12, { stroke: [240, 90, 240, 230, 12] }],
    ['a bold light stroke by itself', 30, 7, { stroke: [240, 90, 240, 230, 12] }],
    ['a thin dark stroke by itself', 235, 0.12, { stroke: [240, 90, 240, 230, 4] }],
    ['a single dark dot', 235, 0.12, { disc: [240, 160, 7] }],
  ])('tells ink from paper by %s', (_, level, ink, shape) => {
    const picture = drawPicture({ width: WIDTH, height: HEIGHT, shapes: [shape], paper: () => level, ink });
    const found = findInk(cv, picture);
    expect(Math.abs(found.paper.data[160 * WIDTH + 240] - level)).toBeLessThanOrEqual(3);
    expect(found.ink.data[160 * WIDTH + 240]).toBe(255);
    expect(found.ink.data[160 * WIDTH + 262]).toBe(0);
  });

  it('leaves no Mat', () => {
    expect(countMats()).toBe(0);
  });
});
