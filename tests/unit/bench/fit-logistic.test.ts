import { describe, expect, it } from 'vitest';
import { EVIDENCE, type StringEvidence } from '../../../src/core/string-evidence.ts';
import { logistic } from '../../../src/reader/trust/trust-string.ts';
import { createRandom } from '../../../src/training/random.ts';
import { chooseLevel } from '../../bench/trust/choose-level.ts';
import { fitLogistic } from '../../bench/trust/fit-logistic.ts';

const NONE = Object.fromEntries(EVIDENCE.map((name) => [name, 0])) as StringEvidence;

/** Outcomes that follow the model with these weights. */
function observe(count: number, weigh: (evidence: StringEvidence) => number) {
  const random = createRandom(5);
  return Array.from({ length: count }, () => {
    const evidence = { ...NONE, posterior: random.normal(), left: random.next() };
    return { evidence, outcome: random.chance(1 / (1 + Math.exp(-weigh(evidence)))) };
  });
}

describe('fitLogistic', () => {
  it('finds the weights that the outcomes follow, and leaves out what never changes', () => {
    const fitted = fitLogistic(observe(6000, ({ posterior, left }) => 1 + 2 * posterior - 3 * left));
    expect(fitted.bias).toBeCloseTo(1, 0);
    expect(fitted.weights.posterior).toBeCloseTo(2, 0);
    expect(fitted.weights.left).toBeCloseTo(-3, 0);
    expect(fitted.weights.beside).toBeUndefined();
    expect(logistic({ ...NONE, posterior: 5 }, fitted)).toBeGreaterThan(0.99);
  });

  it('counts each as much as it weighs', () => {
    const outcomes = [true, false].map((outcome) => ({ evidence: NONE, outcome }));
    const fitted = fitLogistic([...outcomes, ...outcomes].map((one) => ({ ...one, weight: one.outcome ? 3 : 1 })));
    expect(logistic(NONE, fitted)).toBeCloseTo(0.75, 3);
  });

  it('lets nothing count for a string that speaks against it', () => {
    const fitted = fitLogistic(observe(2000, ({ left, posterior }) => posterior + 3 * left));
    expect(fitted.weights.left).toBeUndefined();
    expect(fitted.weights.posterior).toBeGreaterThan(0.5);
  });
});

describe('chooseLevel', () => {
  const strings = [0.9, 0.8, 0.7, 0.6, 0.5].map((confidence) => ({ confidence, right: confidence !== 0.8 }));

  it('takes the lowest level at which no more than the allowed share is wrong', () => {
    expect(chooseLevel(strings, 0.25)).toBe(0.5);
    expect(chooseLevel(strings, 0.1)).toBe(0.9);
  });

  it('believes nothing where even the surest is wrong', () => {
    expect(chooseLevel([{ confidence: 0.9, right: false }], 0.1)).toBe(1);
  });
});
