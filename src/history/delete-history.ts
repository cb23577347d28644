import { deleteDB } from 'idb';
import { err, ok } from '../core/result.ts';
import { hasDatabases } from './database/has-databases.ts';
import { BLOCKED_PATIENCE } from './database/open-database.ts';
import type { Outcome } from './history.ts';
import { historyFailureFrom } from './history-failure.ts';
import { HISTORY_NAME } from './open-history.ts';

/** Deletes the database as a whole, for one that is broken or that a newer app left: `openHistory` makes a new one. */
export async function deleteHistory(name = HISTORY_NAME): Outcome<void> {
  if (!hasDatabases()) return err({ kind: 'unavailable' });
  try {
    return await new Promise((resolve, reject) => {
      deleteDB(name, { blocked: () => setTimeout(resolve, BLOCKED_PATIENCE, err({ kind: 'blocked' })) }).then(
        () => resolve(ok(undefined)),
        reject,
      );
    });
  } catch (error) {
    return err(historyFailureFrom(error, true));
  }
}
