import type { KeptEntry } from '../../../src/core/history/entry.ts';
import { deleteHistory } from '../../../src/history/delete-history.ts';
import { openHistory } from '../../../src/history/open-history.ts';

/** Fills the app's own database with these entries alone. To be called before the app is opened. */
export async function keepEntries(entries: readonly KeptEntry[]): Promise<void> {
  const deleted = await deleteHistory();
  if (!deleted.ok) throw new Error(JSON.stringify(deleted.error));
  const history = await openHistory();
  if (!history.ok) throw new Error(JSON.stringify(history.error));
  const put = await history.value.entries.putAll(entries);
  history.value.close();
  if (!put.ok) throw new Error(JSON.stringify(put.error));
}

/** What is in it now, newest first, with thumbnails. */
export async function keptEntries(): Promise<readonly KeptEntry[]> {
  const history = await openHistory();
  if (!history.ok) throw new Error(JSON.stringify(history.error));
  const all = await history.value.entries.all();
  if (!all.ok) throw new Error(JSON.stringify(all.error));
  const whole = await history.value.entries.whole(all.value.map(({ id }) => id));
  history.value.close();
  if (!whole.ok) throw new Error(JSON.stringify(whole.error));
  return whole.value;
}
