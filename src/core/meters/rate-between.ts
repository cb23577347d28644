import { addDecimals, formatDecimal, subtractDecimals } from '../decimal.ts';
import type { MeterReading } from './meter-reading.ts';

const DAY = 86_400_000; // milliseconds

/** What a meter counted from one reading to the next. */
export interface Consumption {
  /** In the meter's unit; negative where it went backwards. */
  readonly used: number;
  /** Days between, with fractions; more than 0. */
  readonly days: number;
  readonly perDay: number;
}

/**
 * What was used from one reading to a later one.
 * @param rollover Whether the counter passed all its nines in between
 * @throws RangeError where `later` is not later
 */
export function rateBetween(earlier: MeterReading, later: MeterReading, rollover = false): Consumption {
  const days = (later.at - earlier.at) / DAY;
  if (!(days > 0)) throw new RangeError(`rateBetween: expected a reading later than ${earlier.at}, got ${later.at}`);
  const difference = subtractDecimals(later.count, earlier.count);
  const range = { units: rollover ? BigInt(counterRange(earlier)) : 0n, places: 0 };
  const used = Number(formatDecimal(addDecimals(difference, range)));
  return { used, days, perDay: used / days };
}

/** What a counter of so many digits counts until it begins anew. */
export const counterRange = ({ digits }: Pick<MeterReading, 'digits'>): number => 10 ** digits;
