import type { MeterReading } from './meter-reading.ts';
import { counterRange, rateBetween, type Consumption } from './rate-between.ts';
import { usualRate } from './usual-rate.ts';

/** What a reading says beside those before it. */
export type MeterJudgement =
  /** There is none before it. */
  | { readonly kind: 'first' }
  /** `rollover`: the counter passed all its nines since the last reading. */
  | (Consumption & { readonly kind: 'fine'; readonly rollover: boolean })
  /** It shows less than before: misread, another meter, or one that was exchanged. */
  | (Consumption & { readonly kind: 'backwards' })
  /** Far more a day than the usual rate of this meter. */
  | (Consumption & { readonly kind: 'jump'; readonly rollover: boolean; readonly usual: number });

/**
 * A counter that shows less than before, though this share of its range at most lies between over the nines, was near its end and is now at
 * its start.
 */
const ROLLOVER_SHARE = 0.1;
/** Rates above this many times the usual one are a jump: heating takes several times as much in winter. */
const JUMP = 3;
/** The same where fewer than `FEW` rates are known. */
const EARLY_JUMP = 10;
const FEW = 4;
/** What is used in an hour may be all that a day takes: shorter times count as one day. */
const SHORTEST = 1; // days

/**
 * Judges each reading of a meter by those before it. A reading after a doubtful one is compared with the last good one, if it goes with that: a single
 * misread string makes one warning, not two, and no false rate.
 * @param readings Oldest first
 */
export function judgeMeterReadings(readings: readonly MeterReading[]): readonly MeterJudgement[] {
  const rates: number[] = [];
  let last: MeterReading | undefined;
  let lastGood: MeterReading | undefined;
  return readings.map((next) => {
    let judgement = judge(last, next, rates);
    if (lastGood !== last) {
      const other = judge(lastGood, next, rates);
      if (other.kind === 'fine' && (isDoubtful(judgement) || !other.rollover)) judgement = other;
    }
    if ((judgement.kind === 'fine' || judgement.kind === 'jump') && judgement.days >= SHORTEST)
      rates.push(judgement.perDay);
    last = next;
    if (!isDoubtful(judgement)) lastGood = next;
    return judgement;
  });
}

const isDoubtful = ({ kind }: MeterJudgement): boolean => kind === 'backwards' || kind === 'jump';

function judge(last: MeterReading | undefined, next: MeterReading, rates: readonly number[]): MeterJudgement {
  if (last === undefined || last.at >= next.at) return { kind: 'first' };
  const plain = rateBetween(last, next);
  if (plain.used >= 0) return judgeRate(plain, false, rates);
  if (last.digits !== next.digits) return { kind: 'backwards', ...plain };
  const over = rateBetween(last, next, true);
  const judgement = judgeRate(over, true, rates);
  const nearEnd = over.used <= ROLLOVER_SHARE * counterRange(last);
  const asUsual = rates.length > 0 && judgement.kind === 'fine';
  return nearEnd || asUsual ? judgement : { kind: 'backwards', ...plain };
}

function judgeRate(consumption: Consumption, rollover: boolean, rates: readonly number[]): MeterJudgement {
  const usual = usualRate(rates);
  // A meter that stood still says nothing about what it counts when it runs.
  const most = usual > 0 ? (rates.length < FEW ? EARLY_JUMP : JUMP) * usual : Infinity;
  const isJump = consumption.used > most * Math.max(consumption.days, SHORTEST);
  return isJump ? { kind: 'jump', ...consumption, rollover, usual } : { kind: 'fine', ...consumption, rollover };
}
