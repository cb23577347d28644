import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/training/random.ts';

const DRAWS = 20_000;
const MEAN_TOLERANCE = 0.03; // several standard errors of a mean of so many draws

const draw = <T>(next: () => T, count = DRAWS): T[] => Array.from({ length: count }, next);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('createRandom', () => {
  it('gives the same numbers for the same seeds', () => {
    const [a, b] = [createRandom(7, 3), createRandom(7, 3)];
    expect(draw(() => a.next(), 50)).toEqual(draw(() => b.next(), 50));
  });

  it.each([
    [
      [7, 3],
      [7, 4],
    ],
    [
      [7, 3],
      [3, 7],
    ],
    [[7], [7, 0]],
    [[0], [1]],
    [[1], [-1]],
  ])('gives others for other seeds: %j, %j', (one, other) => {
    const [a, b] = [createRandom(...one), createRandom(...other)];
    expect(draw(() => a.next(), 5)).not.toEqual(draw(() => b.next(), 5));
  });

  it('draws uniformly from [0, 1)', () => {
    const random = createRandom(1);
    const values = draw(() => random.next());
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(Math.abs(mean(values) - 0.5)).toBeLessThan(MEAN_TOLERANCE);
    expect(Math.abs(mean(values.map((value) => value ** 2)) - 1 / 3)).toBeLessThan(MEAN_TOLERANCE);
  });

  it('draws between two numbers, and whole numbers below one, each as often', () => {
    const random = createRandom(2);
    const between = draw(() => random.between(-4, 6));
    expect(Math.min(...between)).toBeGreaterThanOrEqual(-4);
    expect(Math.max(...between)).toBeLessThan(6);
    expect(Math.abs(mean(between) - 1)).toBeLessThan(10 * MEAN_TOLERANCE);
    const below = draw(() => random.below(4));
    for (const value of [0, 1, 2, 3]) {
      expect(Math.abs(below.filter((drawn) => drawn === value).length / DRAWS - 0.25)).toBeLessThan(MEAN_TOLERANCE);
    }
  });

  it('draws normal numbers of mean 0 and variance 1, all finite', () => {
    const random = createRandom(3);
    const values = draw(() => random.normal());
    expect(values.every(Number.isFinite)).toBe(true);
    expect(Math.abs(mean(values))).toBeLessThan(MEAN_TOLERANCE);
    expect(Math.abs(mean(values.map((value) => value ** 2)) - 1)).toBeLessThan(2 * MEAN_TOLERANCE);
    const within = values.filter((value) => Math.abs(value) < 1).length / DRAWS;
    expect(Math.abs(within - 0.6827)).toBeLessThan(MEAN_TOLERANCE);
  });

  it('takes chances as often as told', () => {
    const random = createRandom(4);
    expect(Math.abs(draw(() => random.chance(0.2)).filter(Boolean).length / DRAWS - 0.2)).toBeLessThan(MEAN_TOLERANCE);
    expect(draw(() => random.chance(0), 100)).not.toContain(true);
    expect(draw(() => random.chance(1), 100)).not.toContain(false);
  });
});
