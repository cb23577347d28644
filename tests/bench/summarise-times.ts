import type { ReadTimings } from '../../src/reader/reader-report.ts';

/** How long one picture took to read, milliseconds, to one place. */
export interface TimeSummary {
  readonly rounds: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly worstMs: number;
  /** Medians of the two halves of a reading. */
  readonly visionMs: number;
  readonly recognitionMs: number;
}

/** @throws RangeError without a round */
export function summariseTimes(times: readonly Omit<ReadTimings, 'stages'>[]): TimeSummary {
  if (times.length === 0) throw new RangeError('summariseTimes: expected at least one round, got none');
  const total = times.map(({ total }) => total);
  return {
    rounds: times.length,
    medianMs: quantile(total, 0.5),
    p95Ms: quantile(total, 0.95),
    worstMs: quantile(total, 1),
    visionMs: quantile(times.map(({ vision }) => vision), 0.5), // prettier-ignore
    recognitionMs: quantile(times.map(({ recognition }) => recognition), 0.5), // prettier-ignore
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Number(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1));
}
