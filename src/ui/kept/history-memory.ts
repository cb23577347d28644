import type { Entry, Meter, ReadingList } from '../../core/history/entry.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { HistoryFailure } from '../../history/history-failure.ts';
import type { History, HistoryChange, Outcome, RecordStore } from '../../history/history.ts';

/** What of the history is held in memory, each newest first, without thumbnails. */
export interface HeldHistory {
  readonly entries: readonly Entry[];
  readonly lists: readonly ReadingList[];
  readonly meters: readonly Meter[];
}

export const NOTHING_HELD: HeldHistory = { entries: [], lists: [], meters: [] };

/** So many changed records are fetched one by one; of more, all are. */
const FEW = 20;

/** What is held after some changes. What did not change stays the same array. */
export async function holdAgain(
  history: History,
  held: HeldHistory,
  changes: readonly HistoryChange[],
): Promise<Result<HeldHistory, HistoryFailure>> {
  const fresh = async <T extends Dated>(name: HistoryChange['store'], store: RecordStore<T>, old: readonly T[]) =>
    fetchAgain(store, old, changes.filter((change) => change.store === name)); // prettier-ignore
  const [entries, lists, meters] = await Promise.all([
    fresh('entries', history.entries, held.entries),
    fresh('lists', history.lists, held.lists),
    fresh('meters', history.meters, held.meters),
  ]);
  if (!entries.ok) return entries;
  if (!lists.ok) return lists;
  if (!meters.ok) return meters;
  return ok({ entries: entries.value, lists: lists.value, meters: meters.value });
}

interface Dated {
  readonly id: string;
  readonly at: number;
}

async function fetchAgain<T extends Dated>(
  store: RecordStore<T>,
  old: readonly T[],
  changes: readonly HistoryChange[],
): Outcome<readonly T[]> {
  if (changes.length === 0) return ok(old);
  const ids = new Set(changes.flatMap((change) => change.ids ?? []));
  if (ids.size > FEW || changes.some((change) => change.ids === undefined)) return store.all();
  const outcomes = await Promise.all([...ids].map((id) => store.get(id)));
  const found: T[] = [];
  for (const outcome of outcomes) {
    if (!outcome.ok) return err(outcome.error);
    if (outcome.value !== undefined) found.push(outcome.value);
  }
  return ok([...found, ...old.filter(({ id }) => !ids.has(id))].sort((a, b) => b.at - a.at));
}
