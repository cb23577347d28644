import type { LabelledCrop } from '../core/personal/labelled-crop.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { BackendMemory, LoadProgress, MeasuredBackends, ReaderClient, ReadOutcome } from './client.ts';
import { FoundDamage } from './found-damage.ts';
import { LoadShare } from './load-share.ts';
import type { FromWorker, ReaderCheck, ReaderFailure, ToWorker, WorkerFrame } from './protocol.ts';
import type { ReadOptions } from './read-options.ts';

interface PendingRead {
  readonly id: number;
  readonly resolve: (outcome: Result<ReadOutcome, ReaderFailure>) => void;
}

/**
 * A reader in a worker of its own, made by `createWorker` at the first load and again after a failure.
 * @param backends which backend was fastest here; without them the worker takes the first that answers rightly
 */
export function createReaderClient(createWorker: () => Worker, backends?: BackendMemory): ReaderClient {
  return new WorkerReaderClient(createWorker, backends);
}

class WorkerReaderClient implements ReaderClient {
  onUse: () => void = () => undefined;
  readonly #backends: BackendMemory | undefined;
  readonly #createWorker: () => Worker;
  #worker: Worker | undefined;
  #loading: Promise<Result<string, ReaderFailure>> | undefined;
  #finishLoading: ((result: Result<string, ReaderFailure>) => void) | undefined;
  #onProgress: (progress: LoadProgress) => void = () => undefined;
  #share = new LoadShare();
  readonly #damage = new FoundDamage();
  #pending: PendingRead | undefined;
  #lastId = 0;
  #verifying: Promise<Result<ReaderCheck, ReaderFailure>> | undefined;
  #finishVerifying: ((result: Result<ReaderCheck, ReaderFailure>) => void) | undefined;
  #ready = false;
  #crops: readonly LabelledCrop[] = [];
  #cropsId = 0;
  readonly #finishPersonalising: ((result: Result<number, ReaderFailure>) => void)[] = [];

  constructor(createWorker: () => Worker, backends: BackendMemory | undefined) {
    this.#createWorker = createWorker;
    this.#backends = backends;
  }

  prepare(): void {
    if (this.#worker !== undefined) return;
    const worker = this.#createWorker();
    this.#worker = worker;
    worker.addEventListener('message', (event: MessageEvent<FromWorker>) => {
      if (worker === this.#worker) this.#onMessage(event.data);
    });
    worker.addEventListener('error', (event: ErrorEvent) => {
      event.preventDefault();
      if (worker === this.#worker)
        this.#fail({ kind: 'worker-failed', message: event.message || 'the worker did not start' });
    });
    worker.addEventListener('messageerror', () => {
      if (worker === this.#worker)
        this.#fail({ kind: 'worker-failed', message: 'a message of the worker could not be read' });
    });
  }

  load(onProgress: (progress: LoadProgress) => void): Promise<Result<string, ReaderFailure>> {
    this.#onProgress = onProgress;
    this.#loading ??= new Promise((resolve) => {
      this.#finishLoading = resolve;
      this.#share = new LoadShare();
      this.prepare();
      if (this.#worker) post(this.#worker, { type: 'load', prefer: this.measured()?.fastest });
    });
    return this.#loading;
  }

  read(frame: WorkerFrame, options: ReadOptions): Promise<Result<ReadOutcome, ReaderFailure>> {
    if (this.#pending !== undefined) throw new Error('a picture is being read already; expected one at a time');
    const worker = this.#worker;
    if (worker === undefined) {
      frame.close();
      return Promise.resolve(err({ kind: 'worker-failed', message: 'the reader is not loaded' }));
    }
    this.onUse();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      try {
        post(worker, { type: 'read', id, frame, options }, [frame]);
        this.#pending = { id, resolve };
      } catch (error) {
        // A picture that was let go before can't be transferred; nobody would ever answer.
        frame.close();
        resolve(err({ kind: 'read-failed', message: `the picture could not be handed over: ${String(error)}` }));
      }
    });
  }

  verify(): Promise<Result<ReaderCheck, ReaderFailure>> {
    const worker = this.#worker;
    if (worker === undefined) {
      return Promise.resolve(err({ kind: 'worker-failed', message: 'the reader is not loaded' }));
    }
    this.#verifying ??= new Promise((resolve) => {
      this.#finishVerifying = resolve;
      post(worker, { type: 'verify' });
    });
    return this.#verifying;
  }

  personalise(crops: readonly LabelledCrop[]): Promise<Result<number, ReaderFailure>> {
    this.#crops = crops;
    this.#cropsId += 1;
    return new Promise((resolve) => {
      this.#finishPersonalising.push(resolve);
      if (this.#ready) this.#postCrops();
    });
  }

  measured(): MeasuredBackends | undefined {
    return this.#backends?.recall();
  }

  close(): void {
    this.#fail({ kind: 'worker-failed', message: 'the reader was closed' });
  }

  #onMessage(message: FromWorker): void {
    switch (message.type) {
      case 'progress':
        this.#onProgress({ part: message.part, share: this.#share.after(message.part, message.loaded, message.total) });
        return;
      case 'alive':
        return this.#watch(message.lock);
      case 'ready':
        this.#ready = true;
        this.#damage.forget();
        if (message.backend !== this.measured()?.fastest) this.#backends?.forget();
        if (this.#cropsId > 0) this.#postCrops();
        this.#finishLoading?.(ok(message.backend));
        this.#finishLoading = undefined;
        this.onUse();
        return;
      case 'failed':
        if (/^(worker|backend)-failed$/.test(message.failure.kind)) this.#backends?.forget();
        return this.#fail(this.#damage.explain(message.failure, !navigator.onLine));
      case 'measured':
        return; // asked of workers that read nothing
      case 'verified':
        return this.#endVerifying(ok(message.check));
      case 'verify-failed':
        return this.#endVerifying(err(message.failure));
      case 'personalised':
        return this.#endPersonalising(ok(message.learned), message.id);
      case 'personalise-failed':
        return this.#endPersonalising(err(message.failure), message.id);
      case 'reading': {
        const { reading, timings, memory } = message;
        this.#finishRead(message.id, ok({ reading, timings, memory }));
        return;
      }
      case 'read-failed':
        this.#finishRead(message.id, err(message.failure));
        return;
      default:
        throw new Error(`a message of no known type: ${JSON.stringify(message satisfies never)}`);
    }
  }

  /** A worker that the system kills says nothing; but the lock that it held is free then. */
  #watch(lock: string): void {
    const worker = this.#worker;
    const end = (): void => {
      if (worker === this.#worker) this.#fail({ kind: 'worker-failed', message: 'the worker ended without a word' });
    };
    navigator.locks.request(lock, end).catch(() => undefined);
  }

  #finishRead(id: number, outcome: Result<ReadOutcome, ReaderFailure>): void {
    const pending = this.#pending;
    if (pending?.id !== id) return;
    this.#pending = undefined;
    pending.resolve(outcome);
  }

  #endVerifying(outcome: Result<ReaderCheck, ReaderFailure>): void {
    this.#finishVerifying?.(outcome);
    this.#finishVerifying = undefined;
    this.#verifying = undefined;
  }

  #postCrops(): void {
    const crops = this.#crops.map(({ label, pixels }) => ({ label, pixels }));
    if (this.#worker) post(this.#worker, { type: 'personalise', id: this.#cropsId, crops });
  }

  /** Only the answer to the last call counts; those who asked earlier get it too. */
  #endPersonalising(outcome: Result<number, ReaderFailure>, id: number): void {
    if (id !== this.#cropsId) return;
    for (const finish of this.#finishPersonalising.splice(0)) finish(outcome);
  }

  /** Ends the worker and whatever waited for it; the next `load` starts another. */
  #fail(failure: ReaderFailure): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#loading = undefined;
    this.#finishLoading?.(err(failure));
    this.#finishLoading = undefined;
    this.#endVerifying(err(failure));
    this.#ready = false;
    this.#endPersonalising(err(failure), this.#cropsId);
    this.#pending?.resolve(err(failure));
    this.#pending = undefined;
  }
}

function post(worker: Worker, message: ToWorker, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}
