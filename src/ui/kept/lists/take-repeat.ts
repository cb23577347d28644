import type { Entry } from '../../../core/history/entry.ts';
import { findRepeat } from '../../../core/history/find-duplicate.ts';
import type { EntryDraft } from './draft-of-line.ts';

/** How many of the newest entries may be the same that is put somewhere now: kept a moment ago, when they were read. */
export const RECENT = 60;

/** The id and the note of the entry that a draft repeats, which is then taken out of `free`, or a fresh id. */
export function takeRepeat(free: Entry[], draft: EntryDraft): Pick<Entry, 'id' | 'note'> {
  const repeated = findRepeat(free, { ...draft, id: '' });
  if (repeated === undefined) return { id: crypto.randomUUID(), note: '' };
  free.splice(free.indexOf(repeated), 1);
  return { id: repeated.id, note: repeated.note };
}
