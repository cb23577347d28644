import { msg, str } from '@lit/localize';
import type { ReadingList } from '../../../core/history/entry.ts';
import { ok } from '../../../core/result.ts';
import type { History, Outcome } from '../../../history/history.ts';
import type { Format } from '../../../core/reading.ts';
import { currentLocale } from '../../locale/current-locale.ts';

/** What a list has to be for something to be added to it. */
export interface WantedList {
  /** The one that was chosen; null for none. */
  readonly chosen: string | null;
  /** What a new one is of. */
  readonly format: Format;
  /** So many columns; any list will do where absent. */
  readonly columns?: number | undefined;
}

/** The list that something is to be added to: the one that was chosen where it fits, or else a new one. */
export async function currentList(history: History, { chosen, format, columns }: WantedList): Outcome<ReadingList> {
  const found = chosen === null ? ok(undefined) : await history.lists.get(chosen);
  if (!found.ok) return found;
  const list = found.value;
  if (list !== undefined && (columns === undefined || list.columns?.length === columns)) return ok(list);
  if (list !== undefined && list.columns === undefined && columns !== undefined) {
    const there = await history.entries.ofList(list.id);
    if (!there.ok) return there;
    if (there.value.length === 0) return makeList(history, { ...list, columns: emptyColumns(columns) });
  }
  return makeList(history, newList(format, Date.now(), columns));
}

/** A list that is begun now, named after the day. */
export function newList(format: Format, at: number, columns?: number): ReadingList {
  const day = new Intl.DateTimeFormat(currentLocale(), { day: 'numeric', month: 'long' }).format(at);
  const id = crypto.randomUUID();
  if (columns === undefined) return { id, name: msg(str`List of ${day}`), format, at };
  return { id, name: msg(str`Table of ${day}`), format, at, columns: emptyColumns(columns) };
}

async function makeList(history: History, list: ReadingList): Outcome<ReadingList> {
  const put = await history.lists.put(list);
  return put.ok ? ok(list) : put;
}

const emptyColumns = (columns: number): string[] => Array.from({ length: columns }, () => '');
