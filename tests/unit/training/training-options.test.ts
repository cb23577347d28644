import { describe, expect, it } from 'vitest';
import { learningRateAt, type TrainingOptions } from '../../../src/training/training-options.ts';

const STEPS = 1000;
const options: TrainingOptions = {
  architecture: 'stride-gap',
  epochs: 1,
  epochSize: 1,
  batchSize: 1,
  workers: 1,
  seed: 1,
  learningRate: 0.004,
  weightDecay: 0,
  labelSmoothing: 0,
  averageDecay: 0,
};
const rates = Array.from({ length: STEPS }, (_, step) => learningRateAt(step, STEPS, options));
const peak = rates.indexOf(Math.max(...rates));

describe('learningRateAt', () => {
  it('reaches the highest rate soon after the start, and no more than it', () => {
    expect(rates[peak]).toBeCloseTo(0.004, 6);
    expect(peak).toBeGreaterThan(0);
    expect(peak).toBeLessThan(0.1 * STEPS);
  });

  it('rises to it evenly from about nothing', () => {
    expect(rates[0]).toBeLessThan(0.2 * rates[peak]);
    const rises = rates.slice(0, peak).map((rate, step) => rates[step + 1] - rate);
    for (const rise of rises) expect(rise).toBeCloseTo(rises[0], 5);
  });

  it('falls along half a cosine to about nothing', () => {
    for (let step = peak; step < STEPS - 1; step++) expect(rates[step + 1]).toBeLessThan(rates[step]);
    expect(rates[Math.round((peak + STEPS) / 2)]).toBeCloseTo(0.002, 4);
    expect(rates[STEPS - 1]).toBeLessThan(0.001 * rates[peak]);
    expect(rates[STEPS - 1]).toBeGreaterThan(0);
  });

  it('has the same shape for any number of steps', () => {
    expect(learningRateAt(50, 100, options)).toBeCloseTo(learningRateAt(500, 1000, options), 9);
    expect(Number.isFinite(learningRateAt(0, 1, options))).toBe(true);
  });
});
