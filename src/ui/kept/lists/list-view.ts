import type { Entry, ReadingList } from '../../../core/history/entry.ts';
import { orderEntries } from '../../../core/history/order-entries.ts';
import type { HeldHistory } from '../history-memory.ts';
import type { Settings } from '../../device/settings.ts';
import type { DraftRow } from './add-to-list.ts';

/** The list that strings drop into, as the screen shows it. */
export interface ListView {
  /** Undefined before there is one. */
  readonly list: ReadingList | undefined;
  /** Its entries, in its order. */
  readonly entries: readonly Entry[];
  /** All lists, newest first. */
  readonly lists: readonly ReadingList[];
  /** Whether each string that locks drops into it. */
  readonly listing: boolean;
  /** Whether it belongs on the screen: strings drop into it, or something was just added. */
  readonly open: boolean;
  /** Ids of what was added last. */
  readonly added: ReadonlySet<string>;
  /** What was not added, because the list has it already. */
  readonly twice: readonly DraftRow[];
  /** What can be undone, for a person; undefined where there is nothing. */
  readonly undoable: string | undefined;
}

/** What has just happened to it. */
export type ListNews = Pick<ListView, 'added' | 'twice' | 'undoable'>;

export const NO_NEWS: ListNews = { added: new Set(), twice: [], undoable: undefined };

export const NO_LIST: ListView = { list: undefined, entries: [], lists: [], listing: false, open: false, ...NO_NEWS };

/** What stands in the list that was chosen. */
export function viewList(
  { entries, lists }: Pick<HeldHistory, 'entries' | 'lists'>,
  { list: id, listing }: Pick<Settings, 'list' | 'listing'>,
  news: ListNews,
): ListView {
  const list = lists.find((one) => one.id === id);
  const own = list === undefined ? [] : orderEntries(entries.filter((entry) => entry.list === list.id));
  const open = listing || news.added.size > 0 || news.twice.length > 0;
  return { list, entries: own, lists, listing, open, ...news };
}
