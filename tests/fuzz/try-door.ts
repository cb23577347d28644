import fc from 'fast-check';
import type { Door } from './door.ts';

/** What came of the cases that were tried at a door. */
export interface DoorReport {
  readonly door: string;
  readonly cases: number;
  /** How many cases ended how, the most frequent first. */
  readonly outcomes: readonly (readonly [outcome: string, count: number])[];
  /** Time of all cases and of the slowest, milliseconds. */
  readonly total: number;
  readonly slowest: number;
  /** The most memory that the process held behind one of them, megabytes. */
  readonly peak: number;
  /** The smallest case that was not taken rightly, and how to come back to it; absent where there is none. */
  readonly failure?: string;
}

export interface Trial {
  readonly cases: number;
  /** The same seed gives the same cases. */
  readonly seed: number;
  /** Told before each case. */
  readonly onCase?: () => void;
}

/** Tries cases at a door. Where one is not taken rightly, a smaller one like it is looked for, and no more are tried. */
export async function tryDoor(door: Door, { cases, seed, onCase }: Trial): Promise<DoorReport> {
  const opened = await door.open();
  const outcomes = new Map<string, number>();
  let [total, slowest, peak] = [0, 0, 0];
  const property = fc.asyncProperty(opened.cases, async (one) => {
    onCase?.();
    const started = performance.now();
    const outcome = await opened.attempt(one);
    const time = performance.now() - started;
    total += time;
    slowest = Math.max(slowest, time);
    peak = Math.max(peak, process.memoryUsage.rss() / 1e6);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  });
  try {
    const details = await fc.check(property, { seed, numRuns: cases });
    return {
      door: door.name,
      cases: details.numRuns,
      outcomes: [...outcomes].sort(([, a], [, b]) => b - a),
      total,
      slowest,
      peak,
      ...(details.failed && { failure: `${String(details.errorInstance)}\n${fc.defaultReportMessage(details)}` }),
    };
  } finally {
    opened.close?.();
  }
}
