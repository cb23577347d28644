import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Result } from '../../../src/core/result.ts';
import type { History } from '../../../src/history/history.ts';
import { openHistory } from '../../../src/history/open-history.ts';

/** A history on a device on which nothing was kept yet. */
export async function openFreshHistory(): Promise<History> {
  globalThis.indexedDB = new IDBFactory();
  return value(await openHistory());
}

/** What a result holds; the test fails where it is an error. */
export function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
