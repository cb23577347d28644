import { kindOf } from '../formats/format-kind.ts';
import { parseDecimal, type Decimal } from '../decimal.ts';
import type { Entry } from '../history/entry.ts';

/** What a meter showed at a time. */
export interface MeterReading {
  /** Of the entry that it stands in. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What it showed, exact. */
  readonly count: Decimal;
  /** Places that the counter has before the decimal mark: after all nines it begins anew. */
  readonly digits: number;
}

/** The readings among the entries of a meter, oldest first; what shows no number is left out. */
export function meterReadings(
  entries: readonly Pick<Entry, 'id' | 'text' | 'value' | 'format' | 'at'>[],
): MeterReading[] {
  return entries
    .flatMap(({ id, at, text, value, format }) => {
      const count = value === undefined ? undefined : parseDecimal(value);
      return count === undefined ? [] : [{ id, at, count, digits: counterDigits(format, text) }];
    })
    .sort((a, b) => a.at - b.at);
}

/** As the format has it, or else as many as are written, leading zeros and all. */
function counterDigits(format: Entry['format'], text: string): number {
  const size = kindOf(format) === 'meter' ? /^meter:(\d+)/.exec(format)?.[1] : undefined;
  return size === undefined ? text.split(/[.,]/)[0].replace(/\D/g, '').length : Number(size);
}
