import { ALPHABET } from '../../core/alphabet.ts';
import type { LabelledScores } from './score-glyphs.ts';

/** Equal-width bins of confidence (Guo et al. 2017). */
export const CALIBRATION_BINS = 15;

/** The net's best answer to each crop: how sure it was, 0–1, and whether it was right. */
export interface Answers {
  readonly confidences: Float64Array;
  readonly right: readonly boolean[];
}

/** Answers of one range of confidence, `from` exclusive, `to` inclusive. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean of the confidences; 0 in an empty bin. */
  readonly confidence: number;
  /** Share of right answers; 0 in an empty bin. */
  readonly accuracy: number;
}

/**
 * Best answers among the 47 characters, their probabilities given that it is a character: what the reader shows for a crop that it
 * takes for one, and comparable with published figures.
 * @param temperature what the logits are divided by first
 */
export function answerCharacters({ logits, classes, labels }: LabelledScores, temperature = 1): Answers {
  const confidences = new Float64Array(labels.length);
  const right: boolean[] = [];
  for (let i = 0; i < labels.length; i++) {
    const row = logits.subarray(i * classes, i * classes + ALPHABET.length);
    const best = row.indexOf(Math.max(...row));
    const sum = row.reduce((total, logit) => total + Math.exp((logit - row[best]) / temperature), 0);
    confidences[i] = 1 / sum;
    right.push(best === labels[i]);
  }
  return { confidences, right };
}

/** Sorts answers into bins of equal width over 0–1. */
export function binReliability({ confidences, right }: Answers, bins = CALIBRATION_BINS): ReliabilityBin[] {
  const counts = new Uint32Array(bins);
  const rights = new Uint32Array(bins);
  const sums = new Float64Array(bins);
  confidences.forEach((confidence, i) => {
    const bin = Math.min(Math.max(Math.ceil(confidence * bins) - 1, 0), bins - 1);
    counts[bin]++;
    sums[bin] += confidence;
    if (right[i]) rights[bin]++;
  });
  return Array.from({ length: bins }, (_, bin) => ({
    from: bin / bins,
    to: (bin + 1) / bins,
    n: counts[bin],
    confidence: sums[bin] / Math.max(1, counts[bin]),
    accuracy: rights[bin] / Math.max(1, counts[bin]),
  }));
}

/** Mean distance between how sure the answers of a bin are and how often they are right, weighted by the bins' sizes, 0–1. */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number {
  const total = bins.reduce((sum, { n }) => sum + n, 0);
  return bins.reduce((sum, { n, confidence, accuracy }) => sum + (n / total) * Math.abs(confidence - accuracy), 0);
}
