/** Share of characters that a threshold for rejection is to keep. */
const KEPT_SHARE = 0.98;

/**
 * How much speaks for each crop's being a character: one less the probability of "not a character", the last class. 0–1.
 * @param logits [n, classes], divided by the temperature
 */
export function characterProbabilities(logits: Float32Array, classes: number): Float64Array {
  return Float64Array.from({ length: logits.length / classes }, (_, i) => {
    const row = logits.subarray(i * classes, (i + 1) * classes);
    const peak = Math.max(...row);
    const sum = row.reduce((total, logit) => total + Math.exp(logit - peak), 0);
    return 1 - Math.exp(row[classes - 1] - peak) / sum;
  });
}

/** The highest threshold that at least this share of the values reaches. @throws RangeError without values */
export function thresholdKeeping(values: Float64Array, share = KEPT_SHARE): number {
  if (values.length === 0) throw new RangeError('threshold: expected at least one value, got none');
  const sorted = values.toSorted();
  // The small term: (1 - 0.98) × 50 is a little below 1 in floating point.
  return sorted[Math.min(Math.floor((1 - share) * sorted.length + 1e-9), sorted.length - 1)];
}

/** Share of the values that reach the threshold, 0–1. */
export function shareReaching(values: Float64Array, threshold: number): number {
  return values.filter((value) => value >= threshold).length / values.length;
}
