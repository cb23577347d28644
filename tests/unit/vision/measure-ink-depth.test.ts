import { describe, expect, it } from 'vitest';
import { loadOpenCvNode } from '../../../src/vision/load-opencv-node.ts';
import { countMats } from '../../../src/vision/with-mats.ts';
import { drawInk, type InkShape } from '../core/draw-ink.ts';
import { drawPicture, type Light } from './draw-picture.ts';
import { findInk } from './find-ink.ts';

const PAPER_TOLERANCE = 20; // most depth of bare paper, grey levels
const INK_DEPTH = 55; // least depth of the faintest ink here, grey levels
const EVEN_TOLERANCE = 0.1; // share by which equal ink may differ in depth between light and shadow

const cv = await loadOpenCvNode();
const [WIDTH, HEIGHT, PEN] = [480, 320, 7];

/** Eight upright strokes in a row across the picture. */
const strokesOf = (pen: number): InkShape[] =>
  Array.from({ length: 8 }, (_, i) => ({ stroke: [50 + 54 * i, 120, 58 + 54 * i, 200, pen] }));

const core = drawInk(WIDTH, HEIGHT, strokesOf(PEN - 4)).data;
const halo = drawInk(WIDTH, HEIGHT, strokesOf(PEN + 6)).data;

const shadow: Light = (x) => 235 - 0.33 * x; // from 235 at the left to 77 at the right
const dusk: Light = (x, y) => 30 + 0.06 * x + 0.05 * y;

describe('measureInkDepth', () => {
  it.each<[string, Light, number]>([
    ['dark ink on even paper', () => 230, 0.3],
    ['dark ink where a shadow falls', shadow, 0.3],
    ['faint dark ink', () => 220, 0.7],
    ['light ink on an even board', () => 45, 4],
    ['light ink on a board in uneven light', dusk, 3.5],
  ])('is high on the ink and about nothing on the paper: %s', (_, paper, ink) => {
    const { depth } = findInk(cv, drawPicture({ width: WIDTH, height: HEIGHT, shapes: strokesOf(PEN), paper, ink }));
    const onInk = depth.data.filter((_, i) => core[i]);
    const onPaper = depth.data.filter((_, i) => !halo[i]);
    expect(onPaper.filter((level) => level > PAPER_TOLERANCE)).toHaveLength(0);
    expect(onInk.filter((level) => level < INK_DEPTH)).toHaveLength(0);
  });

  it('finds equal ink equally deep in light and in shadow', () => {
    const { depth } = findInk(
      cv,
      drawPicture({ width: WIDTH, height: HEIGHT, shapes: strokesOf(PEN), paper: shadow, ink: 0.3 }),
    );
    const meanBetween = (from: number, to: number): number => {
      const levels = depth.data.filter((_, i) => core[i] && i % WIDTH >= from && i % WIDTH < to);
      return levels.reduce((sum, level) => sum + level, 0) / levels.length;
    };
    const [light, dark] = [meanBetween(0, 120), meanBetween(WIDTH - 120, WIDTH)];
    expect(Math.abs(light - dark) / light).toBeLessThan(EVEN_TOLERANCE);
    expect(Math.abs(light / 255 - 0.7)).toBeLessThan(EVEN_TOLERANCE); // ink that swallows 70 % of the light
  });

  it.each<[string, number, number, InkShape]>([
    ['a bold dark stroke by itself', 235, 0.12, { stroke: [240, 90, 240, 230, 12] }],
    ['a bold light stroke by itself', 30, 7, { stroke: [240, 90, 240, 230, 12] }],
    ['a thin dark stroke by itself', 235, 0.12, { stroke: [240, 90, 240, 230, 4] }],
    ['a single dark dot', 235, 0.12, { disc: [240, 160, 7] }],
  ])('tells ink from paper by %s', (_, level, ink, shape) => {
    const picture = drawPicture({ width: WIDTH, height: HEIGHT, shapes: [shape], paper: () => level, ink });
    const { depth } = findInk(cv, picture);
    expect(depth.data[160 * WIDTH + 240]).toBeGreaterThan(100);
    expect(depth.data[160 * WIDTH + 262]).toBeLessThanOrEqual(PAPER_TOLERANCE);
  });

  it('takes the noise of a covered lens for paper', () => {
    const { depth } = findInk(
      cv,
      drawPicture({ width: 200, height: 150, shapes: [], paper: () => 3, ink: 1, noise: 4 }),
    );
    expect(depth.data.filter((level) => level > PAPER_TOLERANCE)).toHaveLength(0);
  });

  it.each<[string, number]>([
    ['white', 255],
    ['grey', 128],
    ['black', 0],
  ])('finds none on bare %s', (_, level) => {
    const { depth } = findInk(cv, drawPicture({ width: 200, height: 150, shapes: [], paper: () => level, ink: 1 }));
    expect(depth.data.filter((level) => level > 0)).toHaveLength(0);
  });

  it('leaves no Mat', () => {
    expect(countMats()).toBe(0);
  });
});
