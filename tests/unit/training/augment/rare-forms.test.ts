import { describe, expect, it } from 'vitest';
import { DIGIT_FORMS } from '../../../../src/training/augment/hand/digit-forms.ts';
import { drawHandDigit } from '../../../../src/training/augment/hand/draw-hand-digit.ts';
import { drawSketch } from '../../../../src/training/augment/hand/draw-sketch.ts';
import type { Stroke } from '../../../../src/training/augment/hand/knot.ts';
import { RARE_FORMS } from '../../../../src/training/augment/hand/rare/rare-forms.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { blank, countHoles, seeds, STILL } from './canvases.ts';

const SIZE = 34; // pixels

/** Share of the drawn forms of which the condition holds. */
const shareOf = (holds: (seed: number) => boolean): number => seeds.filter(holds).length / seeds.length;

const formOf = (digit: number, seed: number): Stroke[] => RARE_FORMS[digit](createRandom(seed));

const holesIn = (forms: typeof RARE_FORMS, digit: number, seed: number): number => {
  const [canvas, random] = [blank(), createRandom(seed)];
  drawSketch(canvas, forms[digit](random), random, STILL, SIZE);
  return countHoles(canvas);
};

describe('RARE_FORMS', () => {
  it.each([...RARE_FORMS.keys()])(
    '%d: about as high as the usual forms, from head to foot, never twice the same',
    (digit) => {
      const drawn = seeds.map((seed) => formOf(digit, seed));
      expect(new Set(drawn.map((strokes) => JSON.stringify(strokes))).size).toBe(seeds.length);
      expect(formOf(digit, 3)).toEqual(drawn[3]);
      for (const strokes of drawn) {
        const heights = strokes.flat().map(([, y]) => y);
        expect(Math.min(...heights)).toBeGreaterThan(-0.45);
        expect(Math.min(...heights)).toBeLessThan(0.2);
        expect(Math.max(...heights)).toBeGreaterThan(0.85);
        expect(Math.max(...heights)).toBeLessThan(1.15);
      }
    },
  );

  it('closes the heads of most 2s, which the usual ones leave open', () => {
    expect(shareOf((seed) => holesIn(RARE_FORMS, 2, seed) > 0)).toBeGreaterThan(0.6);
    expect(shareOf((seed) => holesIn(RARE_FORMS, 2, seed) > 0)).toBeGreaterThan(
      shareOf((seed) => holesIn(DIGIT_FORMS, 2, seed) > 0) + 0.2,
    );
  });

  it('loops some 1s and leaves others open', () => {
    const looped = shareOf((seed) => holesIn(RARE_FORMS, 1, seed) > 0);
    expect(looped).toBeGreaterThan(0.15);
    expect(looped).toBeLessThan(0.85);
  });

  it('leaves 4s open: what closes is a 9', () => {
    expect(shareOf((seed) => holesIn(RARE_FORMS, 4, seed) === 0)).toBeGreaterThan(0.65);
  });

  it('crosses some 7s from the foot, without lifting the pen', () => {
    const ends = seeds.flatMap((seed) => {
      const [pen, ...others] = formOf(7, seed);
      return others.length === 0 ? pen.slice(-1) : [];
    });
    const crossed = ends.filter(([, y]) => y < 0.9); // others end at the foot
    expect(crossed.length / seeds.length).toBeGreaterThan(0.2);
    for (const [, y] of crossed) expect(y).toBeGreaterThan(0.3);
  });

  it('crosses 7s above their feet, some as wide as the bar', () => {
    const crosses = seeds.flatMap((seed) => formOf(7, seed).slice(1));
    expect(crosses.length / seeds.length).toBeGreaterThan(0.4);
    for (const cross of crosses) for (const [, y] of cross) expect(y).toBeLessThan(0.97);
    const lengths = crosses.map((cross) => cross[2][0] - cross[0][0]);
    expect(Math.max(...lengths)).toBeGreaterThan(0.75);
  });

  it('is what some of the drawn digits have, and most have a usual form', () => {
    const drawn = seeds.map((seed) => {
      const canvas = blank();
      drawHandDigit(canvas, 2, createRandom(seed), STILL, SIZE);
      return canvas.join();
    });
    const drawOf = (forms: typeof RARE_FORMS, seed: number): string => {
      const [canvas, random] = [blank(), createRandom(seed)];
      random.next(); // what decided on the form
      drawSketch(canvas, forms[2](random), random, STILL, SIZE);
      return canvas.join();
    };
    const rare = seeds.filter((seed) => drawn[seed] === drawOf(RARE_FORMS, seed));
    const usual = seeds.filter((seed) => drawn[seed] === drawOf(DIGIT_FORMS, seed));
    expect(rare.length + usual.length).toBe(seeds.length);
    expect(rare.length).toBeGreaterThan(0.1 * seeds.length);
    expect(usual.length).toBeGreaterThan(rare.length);
  });
});
