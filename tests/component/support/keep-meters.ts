import type { Meter } from '../../../src/core/history/entry.ts';
import { openHistory } from '../../../src/history/open-history.ts';

/** Adds meters to the app's own database. To be called before the app is opened. */
export async function keepMeters(meters: readonly Meter[]): Promise<void> {
  const history = await openHistory();
  if (!history.ok) throw new Error(JSON.stringify(history.error));
  const put = await history.value.meters.putAll(meters);
  history.value.close();
  if (!put.ok) throw new Error(JSON.stringify(put.error));
}
