import { describe, expect, it } from 'vitest';
import { drawStroke } from '../../../../src/training/augment/pen.ts';
import { weighInk } from '../../../../src/training/augment/weigh-ink.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { blank } from './canvases.ts';

const LEAST_LEFT = 0.4;
const seeds = Array.from({ length: 300 }, (_, seed) => seed);

const written = (pen: number): Float32Array => {
  const canvas = blank();
  drawStroke(canvas, [[24, 8], [24, 40]], pen); // prettier-ignore
  return canvas;
};

const sum = (canvas: Float32Array): number => canvas.reduce((total, level) => total + level, 0);

/** Ink after against ink before, a seed each. */
const weigh = (pen: number): number[] =>
  seeds.map((seed) => {
    const canvas = written(pen);
    weighInk(canvas, createRandom(seed));
    return sum(canvas) / sum(written(pen));
  });

describe('weighInk', () => {
  it('leaves most characters alone, thins some and thickens some', () => {
    const weights = weigh(5);
    expect(weights.filter((weight) => weight === 1).length / seeds.length).toBeGreaterThan(0.6);
    expect(weights.filter((weight) => weight < 0.9).length / seeds.length).toBeGreaterThan(0.08);
    expect(weights.filter((weight) => weight > 1.1).length / seeds.length).toBeGreaterThan(0.05);
  });

  it('wipes out no stroke, however thin', () => {
    for (const pen of [1, 1.6, 3]) expect(Math.min(...weigh(pen))).toBeGreaterThanOrEqual(LEAST_LEFT);
  });

  it('does the same for the same seed', () => {
    const [one, same] = [written(4), written(4)];
    for (const canvas of [one, same]) weighInk(canvas, createRandom(7));
    expect(same).toEqual(one);
  });
});
