import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../core/result.ts';
import type { CharacterPool } from './crop-source.ts';
import { createExchangeMemory } from './gradient-exchange.ts';
import type { Network } from './network/network.ts';
import type { TrainWorkerData, TrainWorkerMessage } from './train-worker.ts';
import type { TrainingOptions } from './training-options.ts';
import type { TrainingState } from './training-state.ts';

export interface Run {
  readonly options: TrainingOptions;
  readonly network: Network;
  readonly pool: CharacterPool;
  readonly validation: CharacterPool;
  /** Where to go on from; the beginning where undefined. */
  readonly state: TrainingState | undefined;
}

// Node 20's worker threads do not take over the TypeScript loader of the main thread: each registers its own.
const [LOADER, SCRIPT] = [import.meta.resolve('tsx/esm/api'), new URL('./train-worker.ts', import.meta.url).href];
const START = `import('${LOADER}').then(({ register }) => { register(); return import('${SCRIPT}'); })`;

const EXTRA = 2; // loss and accuracy travel with the gradient

/** Trains in worker threads until all epochs are done; `onMessage` is awaited in order. The error is the first worker's that stopped. */
export async function runWorkers(
  { options, network, pool, validation, state }: Run,
  onMessage: (message: TrainWorkerMessage) => Promise<void>,
): Promise<Result<void, string>> {
  const exchange = createExchangeMemory(options.workers, network.size + network.statisticsSize + EXTRA);
  let handled = Promise.resolve();
  const workers = Array.from({ length: options.workers }, (_, worker) => {
    const workerData: TrainWorkerData = { worker, options, pool, validation, exchange, state };
    return new Worker(START, { eval: true, workerData });
  });
  const ends = workers.map(
    (worker, index) =>
      new Promise<Result<void, string>>((resolve) => {
        worker.on('message', (message: TrainWorkerMessage) => {
          handled = handled.then(() => onMessage(message));
          handled.catch(() => undefined); // told at the end
        });
        worker.on('error', (error) => resolve(err(`worker ${index}: ${error.stack ?? error.message}`)));
        worker.on('exit', (code) =>
          resolve(code === 0 ? ok(undefined) : err(`worker ${index}: ended with code ${code}`)),
        );
      }),
  );
  // The others wait at the barrier for one that failed, so the first failure ends them all.
  const failed = await Promise.race([
    ...ends.map((end) => end.then((result) => (result.ok ? new Promise<never>(() => {}) : result))),
    Promise.all(ends),
  ]);
  if (!Array.isArray(failed)) {
    await Promise.all(workers.map((worker) => worker.terminate()));
    return failed;
  }
  try {
    await handled;
  } catch (error) {
    return err(`what the run found could not be kept: ${error instanceof Error ? error.message : String(error)}`);
  }
  return ok(undefined);
}
