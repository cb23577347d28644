import { openDB, type IDBPDatabase } from 'idb';
import { err, ok, type Result } from '../../core/result.ts';
import { historyFailureFrom, type HistoryFailure } from '../history-failure.ts';
import { hasDatabases } from './has-databases.ts';
import { MIGRATIONS } from './migrations/migrations.ts';

/** A tab that makes way finishes first what it is at: milliseconds until one that does not is taken for an old one. */
export const BLOCKED_PATIENCE = 1000;

/**
 * Openings that an old tab holds up, by the database's name: until they are done. Those behind them in the browser's queue are not even told
 * that they are blocked.
 */
const heldUp = new Map<string, Promise<void>>();

/**
 * Opens the database, and brings it to the newest version.
 * @param onLost Called when it was closed from outside: by the browser, or because another tab wants to upgrade or delete it
 */
export async function openDatabase(name: string, onLost: () => void): Promise<Result<IDBPDatabase, HistoryFailure>> {
  if (!hasDatabases()) return err({ kind: 'unavailable' });
  if (await isHeldUp(name)) return err({ kind: 'blocked' });
  let sayBlocked: (outcome: 'blocked') => void = () => {};
  const blocked = new Promise<'blocked'>((resolve) => (sayBlocked = resolve));
  let fault: unknown;
  try {
    const opening = openDB(name, MIGRATIONS.length, {
      upgrade: (database, from, _to, transaction) => {
        transaction.done.catch(() => undefined); // the opening fails with it
        migrate(database, transaction, from).catch((error: unknown) => {
          fault = error;
          transaction.abort();
        });
      },
      blocked: () => setTimeout(sayBlocked, BLOCKED_PATIENCE, 'blocked'),
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    });
    const outcome = await Promise.race([opening, blocked]);
    if (outcome !== 'blocked') return ok(outcome);
    // It opens yet, once the other tab is gone; by then nobody waits for it any more.
    const done = opening.then(
      (database) => database.close(),
      () => undefined,
    );
    heldUp.set(
      name,
      done.then(() => void heldUp.delete(name)),
    );
    return err({ kind: 'blocked' });
  } catch (error) {
    return err(historyFailureFrom(fault ?? error, true));
  }
}

async function isHeldUp(name: string): Promise<boolean> {
  const patience = new Promise<'held up'>((resolve) => setTimeout(resolve, BLOCKED_PATIENCE, 'held up'));
  return (await Promise.race([heldUp.get(name), patience])) === 'held up';
}

async function migrate(
  ...[database, transaction, from]: [...Parameters<(typeof MIGRATIONS)[0]>, number]
): Promise<void> {
  for (const step of MIGRATIONS.slice(from)) await step(database, transaction);
}
