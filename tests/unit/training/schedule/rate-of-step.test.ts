import { describe, expect, it } from 'vitest';
import { learningRateAt } from '../../../../src/training/schedule/learning-rate-at.ts';
import { rateOfStep } from '../../../../src/training/schedule/rate-of-step.ts';

const run = { schedule: 'cosine', learningRate: 0.01, warmUp: 0.1, epochs: 6, frozenEpochs: 2 } as const;
const STEPS_AN_EPOCH = 50;
const rateAt = (step: number) => rateOfStep(step, STEPS_AN_EPOCH, run, 1);

describe('rateOfStep', () => {
  it('is the schedule over all steps where nothing is frozen', () => {
    for (const step of [0, 10, 150, 299]) {
      const rate = rateOfStep(step, STEPS_AN_EPOCH, { ...run, frozenEpochs: 0 }, 1);
      expect(rate).toBe(learningRateAt(step, 300, run));
    }
  });

  it('is constant after a warm-up while features are frozen', () => {
    expect(rateAt(0)).toBe(0);
    expect([10, 50, 99].map(rateAt)).toEqual([0.01, 0.01, 0.01]);
  });

  it('then runs through the schedule at a fifth of it, over what is left', () => {
    expect(rateAt(100)).toBe(0);
    expect(rateAt(120)).toBeCloseTo(0.002, 9);
    expect(rateAt(210)).toBeCloseTo(0.001, 9); // half-way down the cosine
    expect(rateAt(299)).toBeLessThan(1e-6);
  });
});
