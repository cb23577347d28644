import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deleteHistory } from '../../history/delete-history.ts';
import type { HistoryCounts } from '../../history/history.ts';
import { askToPersist, estimateStorage, type StorageEstimate } from '../../history/storage.ts';
import { forgetThing, type StoredThing } from './storage-screen/stored-things.ts';
import type { AskHistory, KeepingFailure } from '../kept/history-controller.ts';

/** What the controller needs from its host. */
export interface StorageParts {
  readonly ask: () => AskHistory;
  /** Bytes of the app's own files; undefined where none are stored. */
  readonly measureFiles: () => Promise<number | undefined>;
}

/** Knows what is kept on the device and how much that is, and forgets it. */
export class StorageController implements ReactiveController {
  /** Undefined until they are counted, and where that can't be done. */
  counts: HistoryCounts | undefined;
  failure: KeepingFailure | undefined;
  estimate: StorageEstimate = {};
  /** Bytes of the app's own files. */
  files: number | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #parts: StorageParts;

  constructor(host: ReactiveControllerHost, parts: StorageParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostConnected(): void {
    void this.look();
  }

  /** Counts and measures anew. */
  async look(): Promise<void> {
    await Promise.all([this.#count(), this.#estimate(), this.#measure()]);
  }

  /** Forgets one kind of things, or all of them. @returns whether that was done */
  async forget(what: StoredThing | 'all'): Promise<boolean> {
    const forgotten = await this.#parts.ask()((history) =>
      what === 'all' ? history.clear() : forgetThing(history, what),
    );
    await this.look();
    return forgotten.ok;
  }

  /** Deletes a database that can't be opened. @returns whether that was done */
  async startOver(): Promise<boolean> {
    const deleted = await deleteHistory();
    await this.look();
    return deleted.ok;
  }

  /** Asks that nothing is cleared when the device runs short of space. @returns whether the browser promises it */
  async persist(): Promise<boolean> {
    const answer = await askToPersist();
    await this.#estimate();
    return answer === 'persisted';
  }

  async #count(): Promise<void> {
    const counted = await this.#parts.ask()((history) => history.counts());
    this.counts = counted.ok ? counted.value : undefined;
    this.failure = counted.ok ? undefined : counted.error;
    this.#host.requestUpdate();
  }

  async #estimate(): Promise<void> {
    this.estimate = await estimateStorage();
    this.#host.requestUpdate();
  }

  async #measure(): Promise<void> {
    this.files = await this.#parts.measureFiles();
    this.#host.requestUpdate();
  }
}
