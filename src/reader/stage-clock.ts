import type { ReadStage, StageTimes } from './reader-report.ts';

/** Tells how one reading's time is spent. For one thing at a time: what is awaited counts for the part that awaits it. */
export class StageClock {
  readonly #times: Record<ReadStage, number> = {
    pixels: 0,
    ink: 0,
    lines: 0,
    cuts: 0,
    ways: 0,
    net: 0,
    strings: 0,
    checks: 0,
  };
  #stage: ReadStage = 'checks';
  #since = performance.now();

  /** Does the work as part of this stage, and counts the time that it takes, even where it fails. */
  async during<T>(stage: ReadStage, work: () => T | Promise<T>): Promise<T> {
    const outer = this.#turnTo(stage);
    try {
      return await work();
    } finally {
      this.#turnTo(outer);
    }
  }

  /** The times until now. */
  read(): StageTimes {
    this.#turnTo(this.#stage);
    return { ...this.#times };
  }

  /** @returns the stage that it was at */
  #turnTo(stage: ReadStage): ReadStage {
    const now = performance.now();
    const before = this.#stage;
    this.#times[before] += now - this.#since;
    this.#since = now;
    this.#stage = stage;
    return before;
  }
}
