import type { MeterJudgement } from './judge-meter-readings.ts';

/** Days of a month, on average. */
const MONTH = 365.2425 / 12;

/** What a meter counts on average, in its unit. */
export interface MeanRate {
  readonly perDay: number;
  readonly perMonth: number;
}

/** What a meter counted over the whole time in which its readings are no doubtful ones; undefined where there are no two such. */
export function meanRate(judgements: readonly MeterJudgement[]): MeanRate | undefined {
  const fine = judgements.filter((judgement) => judgement.kind === 'fine');
  const days = fine.reduce((sum, judgement) => sum + judgement.days, 0);
  if (days === 0) return undefined;
  const perDay = fine.reduce((sum, { used }) => sum + used, 0) / days;
  return { perDay, perMonth: perDay * MONTH };
}
