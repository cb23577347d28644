import type { IDBPDatabase } from 'idb';
import { err, ok, type Result } from '../../core/result.ts';
import { historyFailureFrom, type HistoryFailure } from '../history-failure.ts';
import type { Outcome } from '../history.ts';
import { openDatabase } from './open-database.ts';

/** The database, opened when it is needed. */
export interface Connection {
  /** Does something with the database; what goes wrong is a value. May be done twice, where the first try found the database lost. */
  use<T>(body: (database: IDBPDatabase) => Promise<T>): Outcome<T>;
  /** Lets go of it for good. */
  close(): void;
}

/** Opens the database. Browsers drop the connection of a page that was in the background: it is opened again when it is next used. */
export async function connect(name: string): Promise<Result<Connection, HistoryFailure>> {
  let current: ReturnType<typeof openDatabase> | undefined;
  let closed = false;
  const open = (): ReturnType<typeof openDatabase> => {
    const opening = openDatabase(name, () => {
      if (current === opening) current = undefined;
    });
    current = opening;
    return opening;
  };

  async function use<T>(body: (database: IDBPDatabase) => Promise<T>, again = true): Outcome<T> {
    if (closed) return err({ kind: 'unavailable' });
    const database = await (current ?? open());
    if (!database.ok) {
      current = undefined;
      return database;
    }
    try {
      return ok(await body(database.value));
    } catch (error) {
      if (!again || !isLost(error)) return err(historyFailureFrom(error));
      current = undefined;
      return use(body, false);
    }
  }

  const first = await open();
  if (!first.ok) return first;
  return ok({
    use,
    close: () => {
      closed = true;
      void current?.then((database) => database.ok && database.value.close());
    },
  });
}

/** Safari loses its connection to the database's process in the background: https://bugs.webkit.org/show_bug.cgi?id=197050 */
const isLost = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'InvalidStateError' || (error.name === 'UnknownError' && /connection/i.test(error.message)));
