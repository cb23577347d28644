import type { Entry } from '../../../core/history/entry.ts';
import { findDuplicate } from '../../../core/history/find-duplicate.ts';
import { ok } from '../../../core/result.ts';
import type { History, Outcome } from '../../../history/history.ts';
import type { EntryDraft } from './draft-of-line.ts';
import { RECENT, takeRepeat } from './take-repeat.ts';

/** Entries of one row of a list. */
export type DraftRow = readonly EntryDraft[];

/** What became of rows that were to be added. */
export interface AddedRows {
  /** The entries as they are in the list. */
  readonly added: readonly Entry[];
  /** Rows with something that is in the list already, and so were not added. */
  readonly twice: readonly DraftRow[];
}

/**
 * Adds rows at the end of a list. What was just kept outside of lists is moved there, and not kept twice.
 * @param anyway whether rows are added that the list has already
 */
export async function addToList(
  history: History,
  list: string,
  rows: readonly DraftRow[],
  anyway: boolean,
): Outcome<AddedRows> {
  const there = await history.entries.ofList(list);
  if (!there.ok) return there;
  const recent = await history.entries.newest(RECENT);
  if (!recent.ok) return recent;
  const isTwice = (row: DraftRow): boolean =>
    !anyway && row.some((draft) => findDuplicate(there.value, { ...draft, id: '', list }) !== undefined);
  const first = 1 + Math.max(-1, ...there.value.map(({ place }) => place ?? -1));
  const free = recent.value.filter((entry) => entry.list === undefined && entry.meter === undefined);
  const added = rows
    .filter((row) => !isTwice(row))
    .flatMap((row, number) =>
      row.map((draft): Entry => ({ ...draft, ...takeRepeat(free, draft), list, place: first + number })),
    );
  const known = new Set(recent.value.map(({ id }) => id));
  const moved = await history.entries.changeAll(added.filter(({ id }) => known.has(id)));
  if (!moved.ok) return moved;
  const put = await history.entries.putAll(added.filter(({ id }) => !known.has(id)));
  return put.ok ? ok({ added, twice: rows.filter(isTwice) }) : put;
}
