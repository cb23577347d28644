import { describe, expect, it } from 'vitest';
import { CLASSES, NO_CHARACTER } from '../../../../src/training/crop-source.ts';
import { reject } from '../../../../src/training/measure/measure-rejection.ts';
import { characterProbabilities, shareReaching, thresholdKeeping } from '../../../../src/training/measure/rejection.ts';

const hundred = Float64Array.from({ length: 100 }, (_, i) => ((i * 37) % 100) / 100); // 0, 0.01 … 0.99, mixed

describe('characterProbabilities', () => {
  it('is one less the probability of the last class', () => {
    const logits = new Float32Array(2 * CLASSES);
    logits[NO_CHARACTER] = Math.log(47); // as much as all characters together
    logits[CLASSES + NO_CHARACTER] = -100;
    const [even, sure] = characterProbabilities(logits, CLASSES);
    expect(even).toBeCloseTo(0.5, 6);
    expect(sure).toBeCloseTo(1, 6);
  });
});

describe('thresholdKeeping', () => {
  it('is the highest that keeps 98 of 100', () => {
    const threshold = thresholdKeeping(hundred);
    expect(threshold).toBe(0.02);
    expect(shareReaching(hundred, threshold)).toBe(0.98);
  });

  it('keeps 49 of 50, where floating point is a little off', () => {
    const fifty = Float64Array.from({ length: 50 }, (_, i) => i);
    expect(thresholdKeeping(fifty)).toBe(1);
  });

  it('keeps all of a few, and refuses none', () => {
    expect(thresholdKeeping(Float64Array.of(0.4, 0.2))).toBe(0.2);
    expect(() => thresholdKeeping(new Float64Array(0))).toThrow(RangeError);
  });
});

describe('reject', () => {
  it('counts what passes although it is none', () => {
    expect(reject(hundred, Float64Array.of(0, 0.01, 0.02, 0.9))).toEqual({ threshold: 0.02, accepted: 0.5 });
  });
});
