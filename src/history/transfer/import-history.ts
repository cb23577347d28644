import { ok } from '../../core/result.ts';
import type { History, Outcome } from '../history.ts';
import type { ExportedHistory } from './export-json.ts';

/** How many records of a kind a file held: new ones, and those that were known by their ids and left as they are. */
export interface ImportCount {
  readonly added: number;
  readonly known: number;
}

export type ImportCounts = Readonly<Record<keyof ExportedHistory, ImportCount>>;

/** Keeps what came from a file. To import it twice, or again after a failure, adds nothing twice. */
export async function importHistory(
  history: Pick<History, keyof ExportedHistory>,
  imported: ExportedHistory,
): Outcome<ImportCounts> {
  const lists = await history.lists.addNew(imported.lists);
  if (!lists.ok) return lists;
  const meters = await history.meters.addNew(imported.meters);
  if (!meters.ok) return meters;
  const entries = await history.entries.addNew(imported.entries);
  if (!entries.ok) return entries;
  return ok({
    lists: count(imported.lists, lists.value),
    meters: count(imported.meters, meters.value),
    entries: count(imported.entries, entries.value),
  });
}

const count = ({ length }: readonly unknown[], added: readonly unknown[]): ImportCount => ({
  added: added.length,
  known: length - added.length,
});
