import { expect, test } from 'vitest';
import type { SeamFeatures } from '../../../../src/core/segmentation/describe-seam.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { collectDrawnCuts } from '../../../bench/cuts/collect-drawn-cuts.ts';
import { fitCutWeights } from '../../../bench/cuts/fit-cut-weights.ts';
import { scoreCuts } from '../../../bench/cuts/score-cuts.ts';

test('fitCutWeights finds the weights that the truth follows', () => {
  const random = createRandom(3);
  const samples = Array.from({ length: 8000 }, () => {
    const features: SeamFeatures = {
      always: 1,
      above: random.next(),
      below: random.next(),
      ink: random.next(),
      loops: random.below(3),
      least: random.next(),
    };
    const odds = -2 + 4 * features.above + 3 * features.below - features.ink - 1.5 * features.loops;
    return { features, parts: random.chance(1 / (1 + Math.exp(-odds))) };
  });
  const { always, above, below, ink, loops, least } = fitCutWeights(samples);
  expect(above).toBeCloseTo(4, 0);
  expect(below).toBeCloseTo(3, 0);
  expect(ink).toBeCloseTo(-1, 0);
  expect(loops).toBeCloseTo(-1.5, 0);
  expect(Math.abs(least)).toBeLessThan(0.4);
  expect(Math.abs(always + 2)).toBeLessThan(0.4);
});

test('cuts of drawn lines are the same for a seed, and what is fitted to some tells others', () => {
  const drawn = collectDrawnCuts(5, 12);
  expect(collectDrawnCuts(5, 12)).toEqual(drawn);
  expect(collectDrawnCuts(6, 12)).not.toEqual(drawn);
  expect(scoreCuts(collectDrawnCuts(6, 12), fitCutWeights(drawn)).area).toBeGreaterThan(0.9);
});
