import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step from a version of the database to the next. It awaits nothing but the transaction's requests, or that ends. It may not use types or
 * functions of the app: those change, and the step must go on doing what it did.
 */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => Promise<void>;
