import type { Entry, Meter } from '../../../core/history/entry.ts';
import { judgeMeterReadings, type MeterJudgement } from '../../../core/meters/judge-meter-readings.ts';
import { meanRate, type MeanRate } from '../../../core/meters/mean-rate.ts';
import { meterReadings, type MeterReading } from '../../../core/meters/meter-reading.ts';

/** A reading with what it says beside those before it. */
export interface JudgedReading {
  readonly entry: Entry;
  readonly reading: MeterReading;
  readonly judgement: MeterJudgement;
}

/** What is known of a meter. */
export interface MeterFacts {
  readonly meter: Meter;
  /** Oldest first. */
  readonly readings: readonly JudgedReading[];
  /** What was put to it and shows no number. */
  readonly unreadable: readonly Entry[];
  /** Undefined where fewer than two readings fit together. */
  readonly rate: MeanRate | undefined;
}

/** @param entries any; those of other meters are left out */
export function meterFacts(meter: Meter, entries: readonly Entry[]): MeterFacts {
  const own = entries.filter((entry) => entry.meter === meter.id);
  const byId = new Map(own.map((entry) => [entry.id, entry]));
  const counts = meterReadings(own);
  const judgements = judgeMeterReadings(counts);
  const readings = counts.flatMap((reading, i) => {
    const entry = byId.get(reading.id);
    byId.delete(reading.id);
    return entry === undefined ? [] : [{ entry, reading, judgement: judgements[i] }];
  });
  return { meter, readings, unreadable: [...byId.values()], rate: meanRate(judgements) };
}
