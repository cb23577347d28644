import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { err, type Result } from '../../core/result.ts';
import type { HistoryFailure } from '../../history/history-failure.ts';
import type { History, HistoryChange, Outcome } from '../../history/history.ts';
import { holdAgain, NOTHING_HELD, type HeldHistory } from './history-memory.ts';

/** Why nothing is kept, or shown; `not-fetched` where the code that keeps it did not come. */
export type KeepingFailure = HistoryFailure | { readonly kind: 'not-fetched' };

/** How far what is held has come: `opening` before it was asked for, too. */
export type HistoryState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly failure: KeepingFailure };

/** Does something with the history, opened when that is first asked; what goes wrong is a value. */
export type AskHistory = <T>(body: (history: History) => Outcome<T>) => Promise<Result<T, KeepingFailure>>;

/** Changes that fetch all of it. */
const ALL: readonly HistoryChange[] = [{ store: 'entries' }, { store: 'lists' }, { store: 'meters' }];

/** Entries of a first screen, which come before the rest. */
const FIRST = 40;

/** The database's code is no part of the start: it is fetched when something is kept or looked at. */
async function fetchAndOpen(): Promise<Result<History, KeepingFailure>> {
  const part = await import('../../history/open-history.ts').catch(() => undefined);
  return part === undefined ? err({ kind: 'not-fetched' }) : part.openHistory();
}

/**
 * Keeps for its host what was read, and holds it for the screens that show it.
 *
 * - `ask((history) => history.entries.change({ id, note }))` does anything with the database, which is opened then. Its promise comes when
 *   `held` knows of the change; a failure comes as a value, and whoever asked has words for it (`keepingWords`). After a failure, the next
 *   `ask` tries to open the database again.
 * - `load()` asks that `held` (entries, lists, meters: newest first, no thumbnails) is filled and stays so, whatever tab changes it. To be called
 *   as often as wanted, for instance whenever a screen that shows it is rendered; again after a failure by `retry()`, or when something else
 *   has gone well.
 * - `state` tells how far `held` is. The host is updated on each change.
 *
 * Screens get `.held`, `.state` and `.ask` as properties.
 */
export class HistoryController implements ReactiveController {
  state: HistoryState = { kind: 'opening' };
  held: HeldHistory = NOTHING_HELD;

  readonly #host: ReactiveControllerHost;
  readonly #open: () => Promise<Result<History, KeepingFailure>>;
  #opened: Promise<Result<History, KeepingFailure>> | undefined;
  /** Changes that `held` does not know yet; undefined while nothing is held. */
  #changes: HistoryChange[] | undefined;
  #catchingUp: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost, open = fetchAndOpen) {
    this.#host = host;
    this.#open = open;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#close();
  }

  readonly ask: AskHistory = async (body) => {
    const opened = await this.#history();
    if (!opened.ok) return opened;
    const outcome = await body(opened.value);
    if (!outcome.ok && outcome.error.kind !== 'full') this.#doubt();
    if (outcome.ok && this.state.kind === 'failed') this.retry();
    await this.#catchingUp;
    return outcome;
  };

  /** Has `held` filled, and kept as the database is. */
  load(): void {
    if (this.#changes !== undefined || this.state.kind === 'failed') return;
    this.#changes = [...ALL];
    this.#catchUp(true);
  }

  /** Loads again, after a failure. */
  readonly retry = (): void => {
    this.#forget();
    this.load();
  };

  /** Deletes all that was kept, for a database that is broken, and begins with an empty one. */
  readonly startOver = async (): Promise<Result<void, KeepingFailure>> => {
    this.#close();
    const part = await import('../../history/delete-history.ts').catch(() => undefined);
    const deleted = part === undefined ? err<KeepingFailure>({ kind: 'not-fetched' }) : await part.deleteHistory();
    this.retry();
    return deleted;
  };

  #close(): void {
    void this.#opened?.then((opened) => opened.ok && opened.value.close());
    this.#opened = undefined;
    this.#forget();
  }

  #forget(): void {
    this.#changes = undefined;
    this.held = NOTHING_HELD;
    this.#set({ kind: 'opening' });
  }

  async #history(): Promise<Result<History, KeepingFailure>> {
    const opening = (this.#opened ??= this.#open().then((opened) => {
      if (opened.ok) opened.value.onChange((change) => this.#onChange(change));
      return opened;
    }));
    const opened = await opening;
    if (!opened.ok && this.#opened === opening) this.#opened = undefined;
    return opened;
  }

  #onChange(change: HistoryChange): void {
    if (this.#changes === undefined) return;
    this.#changes.push(change);
    this.#catchUp();
  }

  /** What the database does not do, it may not hold any more either: what is shown is read again, or the failure is shown instead. */
  #doubt(): void {
    if (this.#changes === undefined) return;
    this.#changes.push(...ALL);
    this.#catchUp();
  }

  #catchUp(first = false): void {
    this.#catchingUp ??= this.#takeChanges(first).finally(() => (this.#catchingUp = undefined));
  }

  /** One round after another, so that what was asked first is not held last. */
  async #takeChanges(first: boolean): Promise<void> {
    if (first) await this.#holdFirst();
    for (let changes = this.#changes; changes?.length; changes = this.#changes) {
      const opened = await this.#history();
      const outcome = opened.ok ? await holdAgain(opened.value, this.held, changes.splice(0)) : opened;
      if (changes !== this.#changes) continue; // forgotten meanwhile
      if (!outcome.ok) {
        this.#changes = undefined;
        return this.#set({ kind: 'failed', failure: outcome.error });
      }
      this.held = outcome.value;
      this.#set({ kind: 'ready' });
    }
  }

  async #holdFirst(): Promise<void> {
    const opened = await this.#history();
    const newest = opened.ok ? await opened.value.entries.newest(FIRST) : opened;
    if (!newest.ok || newest.value.length === 0 || this.#changes === undefined) return;
    this.held = { ...NOTHING_HELD, entries: newest.value };
    this.#set({ kind: 'ready' });
  }

  #set(state: HistoryState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
