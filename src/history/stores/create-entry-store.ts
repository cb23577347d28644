import type { IDBPDatabase } from 'idb';
import type { Entry, KeptEntry } from '../../core/history/entry.ts';
import { findRepeat, REPEAT_WINDOW } from '../../core/history/find-duplicate.ts';
import { orderEntries } from '../../core/history/order-entries.ts';
import type { Connection } from '../database/connection.ts';
import { inTransaction, type Transaction } from '../database/in-transaction.ts';
import type { EntryStore, Recorded } from '../history.ts';
import { createRecordStore, type Announce } from './create-record-store.ts';
import { ENTRY_KIND, withoutId, type StoredThumbnail } from './entry-kind.ts';

/** Entries, with what only they have: a time in which they repeat each other, a list, a meter, a thumbnail. */
export function createEntryStore(connection: Connection, announce: Announce): EntryStore {
  const belonging = async (database: IDBPDatabase, index: 'list' | 'meter', id: string): Promise<Entry[]> =>
    (await database.getAllFromIndex('entries', index, id)) as Entry[];
  return {
    ...createRecordStore(connection, ENTRY_KIND, announce),
    record: async (entry) => {
      const outcome = await connection.use((database) =>
        inTransaction(database, ENTRY_KIND.stores, (transaction) => record(transaction, entry)),
      );
      if (outcome.ok) announce({ store: 'entries', ids: [outcome.value.entry.id] });
      return outcome;
    },
    newest: (count) => connection.use((database) => findNewest(database, count)),
    ofList: (list) => connection.use(async (database) => orderEntries(await belonging(database, 'list', list))),
    ofMeter: (meter) =>
      connection.use(async (database) => (await belonging(database, 'meter', meter)).sort((a, b) => a.at - b.at)),
    thumbnailOf: (id) =>
      connection.use(async (database) => {
        const stored = (await database.get('thumbnails', id)) as StoredThumbnail | undefined;
        return stored && withoutId(stored);
      }),
    clearThumbnails: async () => {
      const outcome = await connection.use((database) => database.clear('thumbnails'));
      if (outcome.ok) announce({ store: 'entries' });
      return outcome;
    },
  };
}

async function record(transaction: Transaction, entry: KeptEntry): Promise<Recorded> {
  const window = IDBKeyRange.bound(entry.at - REPEAT_WINDOW, entry.at + REPEAT_WINDOW);
  const nearby = (await transaction.objectStore('entries').index('at').getAll(window)) as Entry[];
  const earlier = findRepeat(nearby, entry);
  if (earlier === undefined || earlier.id === entry.id) {
    await ENTRY_KIND.write(transaction, entry);
    const { thumbnail: _, ...recorded } = entry;
    return { entry: recorded, repeated: false };
  }
  const moved: Entry = {
    ...earlier,
    at: Math.max(earlier.at, entry.at),
    confidence: Math.max(earlier.confidence, entry.confidence),
  };
  await transaction.objectStore('entries').put(moved);
  return { entry: moved, repeated: true };
}

async function findNewest(database: IDBPDatabase, count: number): Promise<Entry[]> {
  const found: Entry[] = [];
  const { store, done } = database.transaction('entries');
  const index = store.index('at');
  let cursor = count > 0 ? await index.openCursor(null, 'prev') : null;
  while (cursor !== null) {
    found.push(cursor.value as Entry);
    cursor = found.length < count ? await cursor.continue() : null;
  }
  await done;
  return found;
}
