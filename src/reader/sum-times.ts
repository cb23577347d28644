import type { ReadTimings, StageTimes } from './reader-report.ts';

/** The parts' times added up. */
export function sumTimes(stages: StageTimes): ReadTimings {
  const recognition = stages.ways + stages.net + stages.strings;
  const vision = stages.pixels + stages.ink + stages.lines + stages.cuts + stages.checks;
  return { total: vision + recognition, vision, recognition, stages };
}
