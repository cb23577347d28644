import type { Entry, Meter } from '../../../core/history/entry.ts';
import { ok } from '../../../core/result.ts';
import type { History, Outcome } from '../../../history/history.ts';
import type { EntryDraft } from '../lists/draft-of-line.ts';
import { RECENT, takeRepeat } from '../lists/take-repeat.ts';

/** Puts a reading to a meter, which is kept too if it is new. What was just kept is moved there, and not kept twice. */
export async function addToMeter(history: History, meter: Meter, draft: EntryDraft): Outcome<Entry> {
  const kept = await history.meters.addNew([meter]);
  if (!kept.ok) return kept;
  const recent = await history.entries.newest(RECENT);
  if (!recent.ok) return recent;
  const free = recent.value.filter((entry) => entry.meter === undefined);
  const entry: Entry = { ...draft, ...takeRepeat(free, draft), meter: meter.id };
  const changed = await history.entries.change(entry);
  if (!changed.ok || changed.value !== undefined) return changed.ok ? ok(entry) : changed;
  const put = await history.entries.put(entry);
  return put.ok ? ok(entry) : put;
}
