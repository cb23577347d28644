import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LabelledCrop } from '../../core/personal/labelled-crop.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Reading } from '../../core/reading.ts';
import type { MeasuredBackends, ReaderClient } from '../../reader/client.ts';
import type { ReaderCheck, ReaderFailure, ReaderMemory, ReadTimings, WorkerFrame } from '../../reader/protocol.ts';
import type { ReadOptions } from '../../reader/read-options.ts';

export type ReaderState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly share: number }
  | { readonly kind: 'ready'; readonly backend: string }
  | { readonly kind: 'failed'; readonly failure: ReaderFailure };

/** A worker that dies this often without one reading in between is given up. */
const MOST_RESTARTS = 2;

/** Owns the reader: loads it on demand, reads one picture after another, and starts it again when its worker dies. */
export class ReaderController implements ReactiveController {
  state: ReaderState = { kind: 'idle' };
  /** Readings done since the page was opened. */
  frames = 0;
  /** What was alive in the worker after the last reading. */
  memory: ReaderMemory | undefined;
  /** How the last reading's time was spent. */
  timings: ReadTimings | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #client: () => ReaderClient;
  readonly #onRestart: () => void;
  #restarts = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(host: ReactiveControllerHost, client: () => ReaderClient, onRestart: () => void) {
    this.#host = host;
    this.#client = client;
    this.#onRestart = onRestart;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Ends the worker; the next `load` starts a fresh one. */
  close(): void {
    this.#client().close();
    this.#set({ kind: 'idle' });
  }

  /** Loads the reader where it is not loaded; resolves when it is ready or has failed. */
  async load(): Promise<void> {
    if (this.state.kind === 'ready') return;
    if (this.state.kind !== 'loading') this.#set({ kind: 'loading', share: 0 });
    const loaded = await this.#client().load(({ share }) => {
      if (this.state.kind === 'loading') this.#set({ kind: 'loading', share });
    });
    this.#set(loaded.ok ? { kind: 'ready', backend: loaded.value } : { kind: 'failed', failure: loaded.error });
  }

  /** Has the loaded reader read its reference characters. */
  verify(): Promise<Result<ReaderCheck, ReaderFailure>> {
    return this.#client().verify();
  }

  /** What was measured of the backends on this device. */
  measured(): MeasuredBackends | undefined {
    return this.#client().measured();
  }

  /** Has all later readings know these labelled characters, the oldest first; none: as the nets were trained. */
  personalise(crops: readonly LabelledCrop[]): Promise<Result<number, ReaderFailure>> {
    return this.#client().personalise(crops);
  }

  /** Reads one picture, which is transferred, after those that were handed in before. */
  read(frame: WorkerFrame, options: ReadOptions): Promise<Result<Reading, ReaderFailure>> {
    const outcome = this.#last.then(() => this.#read(frame, options));
    // What went wrong with this picture is its caller's: those after it are read all the same.
    this.#last = outcome.catch(() => undefined);
    return outcome;
  }

  async #read(frame: WorkerFrame, options: ReadOptions): Promise<Result<Reading, ReaderFailure>> {
    if (this.state.kind !== 'ready') {
      frame.close();
      return err({ kind: 'read-failed', message: `the reader is ${this.state.kind}, expected ready` });
    }
    const outcome = await this.#client().read(frame, options);
    if (!outcome.ok) {
      if (outcome.error.kind === 'worker-failed') await this.#restart(outcome.error);
      return outcome;
    }
    this.#restarts = 0;
    this.frames += 1;
    this.memory = outcome.value.memory;
    this.timings = outcome.value.timings;
    this.#host.requestUpdate();
    return ok(outcome.value.reading);
  }

  async #restart(failure: ReaderFailure): Promise<void> {
    if (this.#restarts >= MOST_RESTARTS) {
      this.#restarts = 0;
      this.#set({ kind: 'failed', failure });
      return;
    }
    this.#restarts += 1;
    this.#set({ kind: 'loading', share: 0 });
    this.#onRestart();
    await this.load();
  }

  #set(state: ReaderState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
