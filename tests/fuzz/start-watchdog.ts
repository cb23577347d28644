import { Worker } from 'node:worker_threads';

/** Ends the process where a case does not end. */
export interface Watchdog {
  /** A case begins. */
  beat(): void;
  stop(): Promise<unknown>;
}

/** @param limit longest that a case may take, milliseconds */
export function startWatchdog(limit: number): Watchdog {
  const beats = new Int32Array(new SharedArrayBuffer(8)); // how many cases began; whether one is under way
  const worker = new Worker(new URL('watchdog.mjs', import.meta.url), { workerData: { beats, limit } });
  worker.unref();
  return {
    beat: () => {
      Atomics.store(beats, 1, 1);
      Atomics.add(beats, 0, 1);
      Atomics.notify(beats, 0);
    },
    stop: () => worker.terminate(),
  };
}
