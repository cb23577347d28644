import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { StoreName } from './stores.ts';

export type Transaction = IDBPTransaction<unknown, string[], 'readwrite'>;

/**
 * Does all of `body` or nothing; it may await nothing but the transaction's requests.
 * @throws What the database gives as the reason where it fails
 */
export async function inTransaction<T>(
  database: IDBPDatabase,
  stores: readonly StoreName[],
  body: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction([...stores], 'readwrite');
  try {
    const value = await body(transaction);
    await transaction.done;
    return value;
  } catch (error) {
    abort(transaction);
    await transaction.done.catch(() => undefined);
    // Requests that were under way fail because of the abort; the transaction knows what it was for.
    throw transaction.error ?? error;
  }
}

function abort(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // It has aborted by itself.
  }
}
