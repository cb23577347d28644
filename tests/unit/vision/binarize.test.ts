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

  it('leaves no Mat', () => {
    expect(countMats()).toBe(0);
  });
});
