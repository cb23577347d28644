import { describe, expect, it } from 'vitest';
import { CANVAS_PIXELS, CANVAS_SIZE, warpOnto, type WarpOptions } from '../../../../src/training/augment/warp.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { drawInk } from '../../core/draw-ink.ts';

const PLACE_TOLERANCE = 0.3; // pixels of the canvas

const still: WarpOptions = { rotation: 0, shear: 0, scale: 0, elastic: 0, perspective: 0 };
const usual: WarpOptions = { rotation: 0.1, shear: 0.16, scale: 0.1, elastic: 0.65, perspective: 0.15 };

/** A dot right of and above the middle, and a bar at the foot: neither mirrored nor turned can it be mistaken. */
const source = drawInk(28, 28, [{ disc: [19, 8, 3] }, { bar: [8, 20, 12, 3] }], 2).data;
const dot = drawInk(28, 28, [{ disc: [19, 8, 3] }], 2).data;

function warp(
  options: WarpOptions,
  image = dot,
  seed = 1,
  centre?: readonly [number, number],
  zoom?: number,
): Float32Array {
  const canvas = new Float32Array(CANVAS_PIXELS);
  warpOnto(canvas, image, createRandom(seed), options, centre, zoom);
  return canvas;
}

function centreOf(canvas: Float32Array): [number, number] {
  const mass = canvas.reduce((sum, level) => sum + level, 0);
  const x = canvas.reduce((sum, level, i) => sum + level * ((i % CANVAS_SIZE) + 0.5), 0) / mass;
  const y = canvas.reduce((sum, level, i) => sum + level * (Math.floor(i / CANVAS_SIZE) + 0.5), 0) / mass;
  return [x, y];
}

describe('warpOnto', () => {
  it.each([
    [[24, 24], 1.6],
    [[24, 24], 1],
    [[15, 30], 1.2],
  ] as const)('without distortion puts the source upright about %j, %f times as large', (centre, zoom) => {
    const [x, y] = centreOf(warp(still, dot, 1, centre, zoom));
    expect(Math.abs(x - (centre[0] + zoom * (19 - 14)))).toBeLessThan(PLACE_TOLERANCE);
    expect(Math.abs(y - (centre[1] + zoom * (8 - 14)))).toBeLessThan(PLACE_TOLERANCE);
  });

  it('keeps the darkness of ink', () => {
    expect(Math.max(...warp(still))).toBeGreaterThan(250);
    expect(Math.max(...warp(usual, source))).toBeGreaterThan(200);
    expect(Math.max(...warp(usual, source))).toBeLessThanOrEqual(255);
  });

  it('adds to what is on the canvas and hides nothing of it', () => {
    const canvas = new Float32Array(CANVAS_PIXELS).fill(90);
    warpOnto(canvas, dot, createRandom(1), still);
    const alone = warp(still);
    expect(canvas).toEqual(alone.map((level) => Math.max(level, 90)));
  });

  it('distorts by its random numbers, the same way for the same ones', () => {
    expect(warp(usual, source, 3)).toEqual(warp(usual, source, 3));
    expect(warp(usual, source, 4)).not.toEqual(warp(usual, source, 3));
  });

  it.each([
    ['rotation', { ...still, rotation: 0.3 }],
    ['shear', { ...still, shear: 0.3 }],
    ['scale', { ...still, scale: 0.3 }],
    ['elastic', { ...still, elastic: 2 }],
    ['perspective', { ...still, perspective: 0.5 }],
  ])('moves ink by %s alone too', (_, options) => {
    const moved = [1, 2, 3].map((seed) => centreOf(warp(options, dot, seed)));
    const [x, y] = centreOf(warp(still));
    expect(Math.max(...moved.map(([a, b]) => Math.hypot(a - x, b - y)))).toBeGreaterThan(PLACE_TOLERANCE);
  });

  it('bends strokes across and along', () => {
    const [x, y] = centreOf(warp(still));
    const bent = [1, 2, 3, 4].map((seed) => centreOf(warp({ ...still, elastic: 2 }, dot, seed)));
    expect(Math.max(...bent.map(([across]) => Math.abs(across - x)))).toBeGreaterThan(1);
    expect(Math.max(...bent.map(([, along]) => Math.abs(along - y)))).toBeGreaterThan(1);
  });

  it('turns by about the angle that it is told, to both sides', () => {
    const angles = Array.from({ length: 60 }, (_, seed) => {
      const [x, y] = centreOf(warp({ ...still, rotation: 0.3 }, dot, seed));
      return Math.atan2(y - 24, x - 24) - Math.atan2(8 - 14, 19 - 14);
    });
    const deviation = Math.sqrt(angles.reduce((sum, angle) => sum + angle ** 2, 0) / angles.length);
    expect(deviation).toBeGreaterThan(0.2);
    expect(deviation).toBeLessThan(0.4);
    expect(angles.some((angle) => angle > 0.1)).toBe(true);
    expect(angles.some((angle) => angle < -0.1)).toBe(true);
  });
});
