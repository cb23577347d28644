import type { ReadTimings } from '../../../reader/protocol.ts';
import type { FilmTrial, Spread } from './device-report.ts';

/** What one frame of the film gave. */
export interface FilmFrame {
  readonly timings: Omit<ReadTimings, 'stages'>;
  /** The strings that were read in it. */
  readonly strings: readonly string[];
}

/** Sums up a film of which each frame shows `expected`; the first frame, which warms up, counts for reading but not for time. */
export function summariseFilm(frames: readonly FilmFrame[], expected: readonly string[]): FilmTrial {
  const timed = frames.length > 1 ? frames.slice(1) : frames;
  const spread = (stage: Exclude<keyof ReadTimings, 'stages'>): Spread =>
    spreadOf(timed.map(({ timings }) => timings[stage]));
  const right = frames.map(({ strings }) => expected.filter((string) => strings.includes(string)).length);
  return {
    frames: frames.length,
    right: right.reduce((sum, count) => sum + count, 0),
    of: frames.length * expected.length,
    total: spread('total'),
    vision: spread('vision'),
    recognition: spread('recognition'),
  };
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}
