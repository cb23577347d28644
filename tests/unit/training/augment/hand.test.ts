import { describe, expect, it } from 'vitest';
import { DIGIT_FORMS } from '../../../../src/training/augment/hand/digit-forms.ts';
import { drawHandDigit } from '../../../../src/training/augment/hand/draw-hand-digit.ts';
import { CORNER, type Stroke } from '../../../../src/training/augment/hand/knot.ts';
import { traceStroke } from '../../../../src/training/augment/hand/trace-stroke.ts';
import { drawWriter, type Writer } from '../../../../src/training/augment/hand/writer.ts';
import { CAMERA_WARP, CANVAS_SIZE, type WarpOptions } from '../../../../src/training/augment/warp.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { blank, countHoles, inkBox, seeds, STILL } from './canvases.ts';

const SIZE = 32; // pixels
const PEN = 8; // pixels that the widest pen adds to a side, and distortions of the tremor
const MIDDLE_TOLERANCE = 3; // pixels

const draw = (digit: number, seed: number, warp: WarpOptions = CAMERA_WARP): Float32Array => {
  const canvas = blank();
  drawHandDigit(canvas, digit, createRandom(seed), warp, SIZE);
  return canvas;
};

/** A machine that goes straight through every knot. */
const MACHINE: Writer = {
  slant: 0,
  width: 1,
  looseness: 0,
  haste: 0,
  tremor: 0,
  pen: 0.1,
  pressure: 0,
  taper: 0,
  nib: 0,
  entryHook: false,
  exitHook: false,
};

describe('drawHandDigit', () => {
  it.each([...DIGIT_FORMS.keys()])('draws a %d in the middle, of the size asked for, never twice the same', (digit) => {
    const drawn = seeds.map((seed) => draw(digit, seed));
    expect(draw(digit, 7)).toEqual(drawn[7]);
    expect(new Set(drawn.map((canvas) => canvas.join())).size).toBe(seeds.length);
    for (const canvas of drawn) {
      const { left, right, top, bottom } = inkBox(canvas);
      const longer = Math.max(right - left, bottom - top);
      expect(longer).toBeGreaterThanOrEqual(SIZE - 2);
      expect(longer).toBeLessThanOrEqual(SIZE + PEN);
      expect(Math.abs((left + right - CANVAS_SIZE) / 2)).toBeLessThan(MIDDLE_TOLERANCE);
      expect(Math.abs((top + bottom - CANVAS_SIZE) / 2)).toBeLessThan(MIDDLE_TOLERANCE);
    }
  });

  it.each([
    [0, 1, 0.6], // open and slashed ones have none or more
    [1, 0, 0.65],
    [3, 0, 0.8],
    [7, 0, 0.6],
    [8, 2, 0.5],
  ])('%d: most have %d holes', (digit, holes, share) => {
    const found = seeds.map((seed) => countHoles(draw(digit, seed, STILL)));
    expect(found.filter((count) => count === holes).length / seeds.length).toBeGreaterThan(share);
  });

  it('draws 4s open and closed, 0s plain and marked', () => {
    const holes = (digit: number) => new Set(seeds.map((seed) => countHoles(draw(digit, seed, STILL))));
    expect([...holes(4)]).toEqual(expect.arrayContaining([0, 1]));
    expect([...holes(0)]).toEqual(expect.arrayContaining([0, 1, 2]));
  });

  it('draws 1s bare and with an upstroke, 7s plain and crossed', () => {
    const parts = (digit: number) => new Set(seeds.map((seed) => DIGIT_FORMS[digit](createRandom(seed)).length));
    expect(parts(1)).toEqual(new Set([1, 2]));
    expect(parts(7)).toEqual(new Set([1, 2]));
    const knots = new Set(seeds.map((seed) => DIGIT_FORMS[1](createRandom(seed))[0].length));
    expect(knots).toEqual(new Set([3, 5]));
  });
});

describe('traceStroke', () => {
  const hook: Stroke = [[0, 0], [1, 0, CORNER], [1, 1]]; // prettier-ignore
  const nearest = (writer: Writer, stroke: Stroke): number =>
    Math.min(...traceStroke(stroke, writer, createRandom(1)).map(([x, y]) => Math.hypot(x - 1, y)));

  it('goes through the knots, straight into a corner', () => {
    const points = traceStroke(hook, MACHINE, createRandom(1));
    expect(points[0]).toEqual([0, 0]);
    expect(points[points.length - 1]).toEqual([1, 1]);
    expect(nearest(MACHINE, hook)).toBe(0);
    for (const [x, y] of points) expect(Math.min(Math.abs(y), Math.abs(x - 1))).toBeLessThan(1e-9);
  });

  it('cuts a corner in haste, the more the faster', () => {
    const missed = [0.1, 0.5, 1].map((haste) => nearest({ ...MACHINE, haste }, hook));
    expect(missed[0]).toBeLessThan(missed[1]);
    expect(missed[1]).toBeLessThan(missed[2]);
    expect(missed[2]).toBeGreaterThan(0.05);
  });

  it('trembles, and leaves hooks where the writer makes them', () => {
    const straight: Stroke = [[0, 0], [0, 0.5], [0, 1]]; // prettier-ignore
    const trembling = traceStroke(straight, { ...MACHINE, tremor: 0.02 }, createRandom(3));
    expect(Math.max(...trembling.map(([x]) => Math.abs(x)))).toBeGreaterThan(0.01);
    const hooked = traceStroke(straight, { ...MACHINE, exitHook: true }, createRandom(3));
    expect(hooked[hooked.length - 1][0]).toBeGreaterThan(0.03);
  });
});

describe('drawWriter', () => {
  it('has hands that lean to both sides, mostly to the right, with pens from thin to wide', () => {
    const writers = Array.from({ length: 500 }, (_, seed) => drawWriter(createRandom(seed)));
    const slants = writers.map(({ slant }) => slant);
    expect(slants.filter((slant) => slant > 0).length).toBeGreaterThan(300);
    expect(Math.min(...slants)).toBeLessThan(-0.1);
    expect(Math.max(...slants)).toBeGreaterThan(0.5);
    const pens = writers.map(({ pen }) => pen);
    expect(Math.max(...pens) / Math.min(...pens)).toBeGreaterThan(2.5);
  });
});
