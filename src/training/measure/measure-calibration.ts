import { answerCharacters, binReliability, expectedCalibrationError, type ReliabilityBin } from './calibration.ts';
import { roundShare } from './count-right.ts';
import type { LabelledScores } from './score-glyphs.ts';

/** How true a net's confidences are to their word, without its temperature and with it. */
export interface Calibration {
  readonly temperature: number;
  /** Expected calibration errors over 15 bins, 0–1. */
  readonly eceBefore: number;
  readonly ece: number;
  readonly binsBefore: readonly ReliabilityBin[];
  readonly bins: readonly ReliabilityBin[];
}

/** @param scores as the net answers: its logits are divided by `temperature` already */
export function measureCalibration(scores: LabelledScores, temperature: number): Calibration {
  const binsBefore = binReliability(answerCharacters(scores, 1 / temperature));
  const bins = binReliability(answerCharacters(scores));
  return {
    temperature,
    eceBefore: roundShare(expectedCalibrationError(binsBefore)),
    ece: roundShare(expectedCalibrationError(bins)),
    binsBefore,
    bins,
  };
}
