import type { Connection } from '../database/connection.ts';
import { inTransaction, type Transaction } from '../database/in-transaction.ts';
import type { Change, HistoryChange, Outcome, RecordStore } from '../history.ts';
import type { RecordKind } from './record-kind.ts';

export type Announce = (change: HistoryChange) => void;

/** Records of a kind; `announce` is told of every change. What the database gives is taken to be what the migrations left there. */
export function createRecordStore<T extends { readonly id: string }, Kept extends T>(
  connection: Connection,
  kind: RecordKind<T, Kept>,
  announce: Announce,
): RecordStore<T, Kept> {
  const { name, stores } = kind;
  const find = async (transaction: Transaction, id: string): Promise<T | undefined> =>
    (await transaction.objectStore(name).get(id)) as T | undefined;

  /** One transaction, and then the news of the ids that it gives. */
  async function write<V>(
    body: (transaction: Transaction) => Promise<V>,
    idsOf: (value: V) => readonly string[],
  ): Outcome<V> {
    const outcome = await connection.use((database) => inTransaction(database, stores, body));
    if (outcome.ok) {
      const ids = idsOf(outcome.value);
      if (ids.length > 0) announce({ store: name, ids });
    }
    return outcome;
  }

  async function findWhole(transaction: Transaction, ids: readonly string[]): Promise<Kept[]> {
    const records = await Promise.all([...new Set(ids)].map((id) => find(transaction, id)));
    return Promise.all(records.flatMap((record) => (record === undefined ? [] : [kind.whole(transaction, record)])));
  }

  const putAll = (records: readonly Kept[]): Outcome<void> =>
    write(
      async (transaction) => {
        await Promise.all(records.map((record) => kind.write(transaction, record)));
      },
      () => idsIn(records),
    );

  const changeAll = (changes: readonly Change<T>[]): Outcome<readonly T[]> =>
    write(async (transaction) => {
      const changed: T[] = [];
      for (const change of changes) {
        const record = await find(transaction, change.id);
        if (record === undefined) continue;
        changed.push(applyChange(record, change));
        await transaction.objectStore(name).put(changed.at(-1));
      }
      return changed;
    }, idsIn);

  return {
    all: () => connection.use(async (database) => ((await database.getAllFromIndex(name, 'at')) as T[]).reverse()),
    get: (id) => connection.use(async (database) => (await database.get(name, id)) as T | undefined),
    whole: (ids) =>
      connection.use((database) => inTransaction(database, stores, (transaction) => findWhole(transaction, ids))),
    put: (record) => putAll([record]),
    putAll,
    addNew: (records) =>
      write(async (transaction) => {
        const known = new Set(await transaction.objectStore(name).getAllKeys());
        const added = records.filter(({ id }) => !known.has(id) && known.add(id));
        await Promise.all(added.map((record) => kind.write(transaction, record)));
        return added;
      }, idsIn),
    change: async (change) => {
      const outcome = await changeAll([change]);
      return outcome.ok ? { ...outcome, value: outcome.value[0] } : outcome;
    },
    changeAll,
    remove: (ids) =>
      write(async (transaction) => {
        const removed = await findWhole(transaction, ids);
        await Promise.all(
          removed.flatMap(({ id }) => stores.map((store) => transaction.objectStore(store).delete(id))),
        );
        return removed;
      }, idsIn),
    clear: async () => {
      const outcome = await connection.use((database) =>
        inTransaction(database, stores, async (transaction) => {
          await Promise.all(stores.map((store) => transaction.objectStore(store).clear()));
        }),
      );
      if (outcome.ok) announce({ store: name });
      return outcome;
    },
  };
}

const idsIn = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id);

/** Fields that are changed to `undefined` are left out. */
const applyChange = <T extends object>(record: T, change: object): T =>
  Object.fromEntries(Object.entries({ ...record, ...change }).filter(([, value]) => value !== undefined)) as T;
