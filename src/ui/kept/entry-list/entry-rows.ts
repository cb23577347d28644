import type { Entry } from '../../../core/history/entry.ts';
import { formatDay } from '../../locale/format-date.ts';

/** One row of the list of entries. */
export interface EntryRow {
  readonly entry: Entry;
  /** What the day is called, where the row is its first; absent on the others. */
  readonly day?: string;
}

/** Entries, newest first, as rows grouped by day. */
export function entryRows(entries: readonly Entry[], now: number): readonly EntryRow[] {
  let midnight = Infinity; // of the day of the row before, milliseconds since 1970
  return entries.map((entry) => {
    if (entry.at >= midnight && midnight !== Infinity) return { entry };
    midnight = new Date(entry.at).setHours(0, 0, 0, 0);
    return { entry, day: formatDay(entry.at, now) };
  });
}
