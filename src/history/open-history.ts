import type { Meter, ReadingList, Sample } from '../core/history/entry.ts';
import { ok } from '../core/result.ts';
import { openChangeChannel } from './change-channel.ts';
import { connect } from './database/connection.ts';
import { inTransaction } from './database/in-transaction.ts';
import { STORES } from './database/stores.ts';
import type { History, HistoryCounts, HistoryStores, Outcome } from './history.ts';
import { createEntryStore } from './stores/create-entry-store.ts';
import { createRecordStore } from './stores/create-record-store.ts';
import { plainKind } from './stores/record-kind.ts';

/** Name of the database, and of the channel between tabs. */
export const HISTORY_NAME = 'inklens';

/** Opens what is kept on this device, and upgrades it from older versions. */
export async function openHistory(name = HISTORY_NAME): Outcome<History> {
  const connected = await connect(name);
  if (!connected.ok) return connected;
  const connection = connected.value;
  const channel = openChangeChannel(name);
  const { announce } = channel;
  const stores: HistoryStores = {
    entries: createEntryStore(connection, announce),
    lists: createRecordStore(connection, plainKind<ReadingList>('lists'), announce),
    meters: createRecordStore(connection, plainKind<Meter>('meters'), announce),
    samples: createRecordStore(connection, plainKind<Sample>('samples'), announce),
  };
  return ok({
    ...stores,
    counts: () =>
      connection.use(async (database) => {
        const counts = await Promise.all(STORES.map(async (store) => [store, await database.count(store)] as const));
        return Object.fromEntries(counts) as HistoryCounts;
      }),
    clear: async () => {
      const outcome = await connection.use((database) =>
        inTransaction(database, STORES, async (transaction) => {
          await Promise.all(STORES.map((store) => transaction.objectStore(store).clear()));
        }),
      );
      if (outcome.ok) for (const store of Object.keys(stores)) announce({ store: store as keyof HistoryStores });
      return outcome;
    },
    onChange: channel.listen,
    close: () => {
      connection.close();
      channel.close();
    },
  });
}
