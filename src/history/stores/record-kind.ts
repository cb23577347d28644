import type { Transaction } from '../database/in-transaction.ts';
import type { HistoryStores } from '../history.ts';
import type { StoreName } from '../database/stores.ts';

/** How records of a kind lie in the database: `T` in a store of its own, and what else belongs to `Kept`. */
export interface RecordKind<T, Kept extends T> {
  readonly name: keyof HistoryStores;
  /** All stores that it takes. */
  readonly stores: readonly StoreName[];
  /** The record and all that belongs to it. */
  whole(transaction: Transaction, record: T): Promise<Kept>;
  write(transaction: Transaction, record: Kept): Promise<void>;
}

/** Records with nothing beside them. */
export const plainKind = <T>(name: keyof HistoryStores): RecordKind<T, T> => ({
  name,
  stores: [name],
  whole: (_, record) => Promise.resolve(record),
  write: async (transaction, record) => {
    await transaction.objectStore(name).put(record);
  },
});
