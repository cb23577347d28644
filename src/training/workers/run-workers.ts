import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../../core/result.ts';
import type { CharacterPool } from '../crop-source.ts';
import { createExchangeMemory } from './gradient-exchange.ts';
import type { Network } from '../network/network.ts';
import { exchangeSize, type TrainWorkerData } from './run-training.ts';
import type { TrainWorkerMessage } from './train-messages.ts';
import type { TrainingOptions } from '../run/training-options.ts';
import type { TrainingState } from '../state/training-state.ts';

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

/**
 * Trains in worker threads until the run ends, of which the last message says why; `onMessage` is awaited in order. Errors: a worker that
 * failed, in its words; a loss that is no number any more; what `onMessage` threw.
 */
export async function runWorkers(
  { options, network, pool, validation, state }: Run,
  onMessage: (message: TrainWorkerMessage) => Promise<void>,
): Promise<Result<void, string>> {
  const exchange = createExchangeMemory(options.workers, exchangeSize(network));
  let handled = Promise.resolve();
  let refuse: (problem: Result<void, string>) => void = () => undefined;
  const unkept = new Promise<Result<void, string>>((resolve) => (refuse = resolve));
  let divergedAt: number | undefined;
  const workers = Array.from({ length: options.workers }, (_, worker) => {
    const workerData: TrainWorkerData = { worker, options, pool, validation, exchange, state };
    return new Worker(START, { eval: true, workerData });
  });
  const ends = workers.map(
    (worker, index) =>
      new Promise<Result<void, string>>((resolve) => {
        worker.on('message', (message: TrainWorkerMessage) => {
          if (message.type === 'end' && message.reason === 'diverged') divergedAt = message.step;
          handled = handled.then(() => onMessage(message));
          handled.catch((error: unknown) => {
            const reason = error instanceof Error ? error.message : String(error);
            refuse(err(`what the run found could not be kept: ${reason}`));
          });
        });
        worker.on('error', (error) => resolve(err(`worker ${index}: ${error.stack ?? error.message}`)));
        worker.on('exit', (code) =>
          resolve(code === 0 ? ok(undefined) : err(`worker ${index}: ended with code ${code}`)),
        );
      }),
  );
  // The others wait at the barrier for one that failed, and what cannot be kept is not worth finding: the first failure ends them all.
  const failed = await Promise.race([
    unkept,
    ...ends.map((end) => end.then((result) => (result.ok ? new Promise<never>(() => {}) : result))),
    Promise.all(ends).then(async () => {
      await handled.catch(() => new Promise<never>(() => {})); // `unkept` tells
      return undefined;
    }),
  ]);
  if (failed) {
    await Promise.all(workers.map((worker) => worker.terminate()));
    return failed;
  }
  if (divergedAt === undefined) return ok(undefined);
  return err(
    `--learning-rate: the loss is no number any more at step ${divergedAt}: try one below ${options.learningRate}`,
  );
}
