import { describe, expect, it } from 'vitest';
import {
  answerCharacters,
  binReliability,
  CALIBRATION_BINS,
  expectedCalibrationError,
} from '../../../../src/training/measure/calibration.ts';
import { measureCalibration } from '../../../../src/training/measure/measure-calibration.ts';
import { makeUpScores } from './made-up-scores.ts';

describe('expectedCalibrationError', () => {
  // Two bins: {0.95 right, 0.91 wrong} is off by |0.93 − 0.5|, {0.62 right} by 0.38, {0.31 wrong} by 0.31.
  const answers = { confidences: Float64Array.of(0.95, 0.91, 0.62, 0.31), right: [true, false, true, false] };

  it('is the mean distance of confidence from accuracy, by hand on four answers', () => {
    expect(expectedCalibrationError(binReliability(answers, 10))).toBeCloseTo((2 * 0.43 + 0.38 + 0.31) / 4, 10);
  });

  it('is 0 where every bin is as right as it is sure', () => {
    const honest = { confidences: Float64Array.of(0.5, 0.5, 1, 1), right: [true, false, true, true] };
    expect(expectedCalibrationError(binReliability(honest))).toBe(0);
  });

  it('sorts edges into the lower bin, 1 into the last and 0 into the first', () => {
    const edges = { confidences: Float64Array.of(0, 0.5, 1), right: [false, false, true] };
    expect(binReliability(edges, 2).map(({ n }) => n)).toEqual([2, 1]);
    expect(binReliability(edges)).toHaveLength(CALIBRATION_BINS);
  });
});

describe('answerCharacters', () => {
  it('gives the best character its probability among the characters, whatever speaks for none', () => {
    const scores = makeUpScores([{ label: 3, logits: { 3: Math.log(3), 47: 50 } }]);
    const { confidences, right } = answerCharacters(scores); // 3 against 46 times 1
    expect(confidences[0]).toBeCloseTo(3 / 49, 6);
    expect(right).toEqual([true]);
  });

  it('divides by the temperature', () => {
    const scores = makeUpScores([{ label: 5, logits: { 3: Math.log(9) } }]);
    const { confidences, right } = answerCharacters(scores, 2);
    expect(confidences[0]).toBeCloseTo(3 / 49, 6);
    expect(right).toEqual([false]);
  });
});

describe('measureCalibration', () => {
  it('undoes the temperature for what was before', () => {
    const scores = makeUpScores([{ label: 3, logits: { 3: 2 * Math.log(9) } }]);
    const { eceBefore, ece } = measureCalibration(scores, 0.5);
    expect(ece).toBeCloseTo(1 - 81 / 127, 4);
    expect(eceBefore).toBeCloseTo(1 - 9 / 55, 4);
  });
});
