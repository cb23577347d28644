import { describe, expect, it } from 'vitest';
import { loadOpenCvNode } from '../../../src/vision/load-opencv-node.ts';
import { countMats } from '../../../src/vision/with-mats.ts';
import { drawInk, type InkShape } from '../core/draw-ink.ts';
import { drawPicture, type Light, type PicturePlan } from './draw-picture.ts';
import { findInk } from './find-ink.ts';

const EDGE = 2; // pixels that an edge may be off
const SPECK_TOLERANCE = 0.001; // share of bare paper that noise may turn into ink

const cv = await loadOpenCvNode();
const [WIDTH, HEIGHT, PEN] = [480, 320, 7];

const characters = (pen: number): InkShape[] => [
  { ring: [80, 160, 30, 45, pen] },
  { stroke: [170, 110, 160, 210, pen] },
  { stroke: [220, 110, 280, 110, pen] },
  { stroke: [280, 110, 240, 210, pen] },
  { ring: [360, 160, 28, 44, pen] },
  { stroke: [430, 115, 430, 205, pen] },
];

const binarized = (plan: Pick<PicturePlan, 'paper' | 'ink' | 'noise' | 'shapes'>): Uint8Array =>
  findInk(cv, drawPicture({ width: WIDTH, height: HEIGHT, ...plan })).ink.data;

/** Share of the places with ink in `where` that are ink in `ink`. */
const shareOf = (ink: Uint8Array, where: (i: number) => boolean): number => {
  const places = [...ink.keys()].filter(where);
  return places.filter((i) => ink[i] > 0).length / places.length;
};

const core = drawInk(WIDTH, HEIGHT, characters(PEN - 2 * EDGE)).data;
const halo = drawInk(WIDTH, HEIGHT, characters(PEN + 2 * EDGE)).data;

describe('binarize', () => {
  it.each<[string, Light, number]>([
    ['dark ink on even paper', () => 235, 0.3],
    ['dark ink under a shadow across the sheet', (x) => 235 - 0.34 * x, 0.3],
    ['dark ink in a dark corner', (x, y) => 225 - 0.15 * x - 0.15 * y, 0.35],
    ['faint ink', () => 225, 0.68],
    ['light ink on a dark board', () => 45, 4],
    ['light ink on a board in uneven light', (x, y) => 30 + 0.06 * x + 0.05 * y, 3.5],
  ])('finds all strokes and nothing else: %s', (_, paper, ink) => {
    const found = binarized({ shapes: characters(PEN), paper, ink });
    expect(new Set(found)).toEqual(new Set([0, 255]));
    expect(shareOf(found, (i) => core[i] > 0)).toBe(1);
    expect(shareOf(found, (i) => !halo[i])).toBe(0);
  });

  it('is not misled by the noise of a sensor', () => {
    const found = binarized({ shapes: characters(PEN), paper: () => 225, ink: 0.35, noise: 9 });
    expect(shareOf(found, (i) => core[i] > 0)).toBe(1);
    expect(shareOf(found, (i) => !halo[i])).toBeLessThan(SPECK_TOLERANCE);
  });

  it.each([0, 9])('finds no ink on bare paper with noise of %i levels', (noise) => {
    const found = binarized({ shapes: [], paper: (x) => 235 - 0.3 * x, ink: 1, noise });
    expect(shareOf(found, () => true)).toBeLessThan(SPECK_TOLERANCE);
  });

  it('keeps a faint line far from a bold one', () => {
    const bold: InkShape = { stroke: [60, 60, 60, 260, 11] };
    const faint: InkShape = { stroke: [400, 60, 400, 260, 6] };
    const places = drawInk(WIDTH, HEIGHT, [faint]).data;
    const paper: Light = (x, y) => (places[y * WIDTH + x] ? 170 : 235);
    const found = binarized({ shapes: [bold], paper, ink: 0.15 });
    const middle = drawInk(WIDTH, HEIGHT, [{ stroke: [400, 64, 400, 256, 2] }]).data;
    expect(shareOf(found, (i) => middle[i] > 0)).toBe(1);
  });

  it('drops a pale pattern that is printed under bold ink', () => {
    const paper: Light = (x, y) => (x % 16 < 2 || y % 16 < 2 ? 196 : 235);
    const found = binarized({ shapes: characters(PEN + 3), paper, ink: 0.12 });
    expect(shareOf(found, (i) => core[i] > 0)).toBe(1);
    const near = drawInk(WIDTH, HEIGHT, characters(PEN + 24)).data;
    const edge = drawInk(WIDTH, HEIGHT, characters(PEN + 9)).data;
    expect(shareOf(found, (i) => near[i] > 0 && !edge[i])).toBe(0);
  });

  it.each<[string, Light, number]>([
    ['the sharp edge of a shadow', (x) => (x < 232 ? 235 : 105), 0.3],
    ['a slanting edge of a shadow', (x, y) => (x + 0.5 * y < 310 ? 235 : 100), 0.3],
    ['a spot of glare', (x, y) => 170 + 85 * Math.exp(-((x - 230) ** 2 + (y - 160) ** 2) / 60 ** 2), 0.35],
    ['light that falls off towards all edges', (x, y) => 230 - 0.0022 * ((x - 240) ** 2 + (y - 160) ** 2), 0.4],
    ['faint ink in a vignette', (x, y) => 230 - 0.001 * ((x - 240) ** 2 + (y - 160) ** 2), 0.72],
  ])('makes no ink of the light: %s', (_, paper, ink) => {
    const found = binarized({ shapes: characters(PEN), paper, ink, noise: 3 });
    expect(shareOf(found, (i) => core[i] > 0)).toBeGreaterThan(0.995);
    expect(shareOf(found, (i) => !halo[i])).toBeLessThan(SPECK_TOLERANCE);
  });

  it('finds dark ink on a sheet and light ink on the board beside it', () => {
    const shapesOf = (pen: number): InkShape[] => [
      { ring: [60, 160, 28, 45, pen] },
      { stroke: [150, 110, 140, 210, pen] },
      { ring: [330, 160, 28, 44, pen] },
      { stroke: [420, 115, 420, 205, pen] },
    ];
    const plan = { width: WIDTH, height: HEIGHT, shapes: shapesOf(PEN) };
    const picture = drawPicture({ ...plan, paper: () => 225, ink: 0.3 });
    const board = drawPicture({ ...plan, paper: () => 45, ink: 4.2 });
    for (let y = 0; y < HEIGHT; y++) {
      const [from, to] = [4 * (y * WIDTH + WIDTH / 2), 4 * (y + 1) * WIDTH];
      picture.data.set(board.data.subarray(from, to), from);
    }
    const found = findInk(cv, picture).ink.data;
    const [inner, outer] = [PEN - 2 * EDGE, PEN + 2 * EDGE].map((pen) => drawInk(WIDTH, HEIGHT, shapesOf(pen)).data);
    expect(shareOf(found, (i) => inner[i] > 0)).toBe(1);
    expect(shareOf(found, (i) => !outer[i])).toBe(0);
  });

  it('finds writing of the colour of its paper, but for one channel', () => {
    const picture = drawPicture({ width: WIDTH, height: HEIGHT, shapes: characters(PEN), paper: () => 240, ink: 0.3 });
    for (let i = 0; i < picture.data.length; i += 4) {
      picture.data[i] = 250; // yellow: blue light alone is missing
      picture.data[i + 1] = 244;
    }
    const found = findInk(cv, picture).ink.data;
    expect(shareOf(found, (i) => core[i] > 0)).toBe(1);
    expect(shareOf(found, (i) => !halo[i])).toBe(0);
  });

  it('keeps a point and a comma', () => {
    const marks: InkShape[] = [{ disc: [130, 206, 4] }, { stroke: [312, 202, 308, 214, 4] }];
    const found = binarized({ shapes: [...characters(PEN), ...marks], paper: () => 230, ink: 0.3, noise: 4 });
    const middles = drawInk(WIDTH, HEIGHT, [{ disc: [130, 206, 2] }, { stroke: [312, 203, 308, 213, 1.5] }]).data;
    expect(shareOf(found, (i) => middles[i] > 0)).toBe(1);
  });

  it('finds writing in a tight picture of patterned paper, where most blocks hold ink', () => {
    const shapes: InkShape[] = Array.from({ length: 12 }, (_, i) => ({ ring: [24 + 40 * i, 40, 15, 28, 5] }));
    const plan = { width: WIDTH, height: 100, shapes, ink: 0.45, noise: 3 };
    const paper: Light = (x, y) => 205 + 20 * Math.sin(1.1 * y + 2 * Math.sin(0.1 * x));
    const found = findInk(cv, drawPicture({ ...plan, paper })).ink.data;
    const places = (pen: number) =>
      drawInk(
        WIDTH,
        100,
        shapes.map((shape) => ('ring' in shape ? { ring: [...shape.ring.slice(0, 4), pen] } : shape)) as InkShape[],
      ).data;
    const [inner, outer] = [places(2), places(10)];
    expect(shareOf(found, (i) => i < WIDTH * 100 && inner[i] > 0)).toBe(1);
    expect([...found.keys()].filter((i) => found[i] && !outer[i]).length).toBeLessThan(20);
  });

  it('leaves no Mat', () => {
    expect(countMats()).toBe(0);
  });
});
