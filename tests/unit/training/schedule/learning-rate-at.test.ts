import { describe, expect, it } from 'vitest';
import { learningRateAt } from '../../../../src/training/schedule/learning-rate-at.ts';

const STEPS = 1000;
const cosine = { schedule: 'cosine', learningRate: 0.004, warmUp: 0.03 } as const;
const rates = Array.from({ length: STEPS }, (_, step) => learningRateAt(step, STEPS, cosine));
const peak = rates.indexOf(Math.max(...rates));

describe('learningRateAt', () => {
  it('reaches the highest rate when the warm-up is over, and no more than it', () => {
    expect(rates[peak]).toBeCloseTo(0.004, 6);
    expect(peak).toBe(30);
  });

  it('rises to it evenly from nothing', () => {
    expect(rates[0]).toBe(0);
    const rises = rates.slice(0, peak).map((rate, step) => rates[step + 1] - rate);
    for (const rise of rises) expect(rise).toBeCloseTo(0.004 / 30, 8);
  });

  it('falls along half a cosine to about nothing', () => {
    for (let step = peak; step < STEPS - 1; step++) expect(rates[step + 1]).toBeLessThan(rates[step]);
    expect(rates[Math.round((peak + STEPS) / 2)]).toBeCloseTo(0.002, 4);
    expect(rates[STEPS - 1]).toBeLessThan(0.001 * rates[peak]);
    expect(rates[STEPS - 1]).toBeGreaterThan(0);
  });

  it('has the same shape for any number of steps', () => {
    expect(learningRateAt(50, 100, cosine)).toBeCloseTo(learningRateAt(500, 1000, cosine), 9);
    expect(Number.isFinite(learningRateAt(0, 1, cosine))).toBe(true);
  });

  it('begins with the highest rate where there is no warm-up', () => {
    expect(learningRateAt(0, STEPS, { ...cosine, warmUp: 0 })).toBe(0.004);
  });

  it('stays where it is, or follows the plateaus, with the other schedules', () => {
    for (const step of [30, 500, 999]) {
      expect(learningRateAt(step, STEPS, { ...cosine, schedule: 'constant' }, 0.25)).toBe(0.004);
      expect(learningRateAt(step, STEPS, { ...cosine, schedule: 'plateau' }, 0.25)).toBe(0.001);
    }
    expect(learningRateAt(15, STEPS, { ...cosine, schedule: 'constant' })).toBeCloseTo(0.002, 9);
  });
});
