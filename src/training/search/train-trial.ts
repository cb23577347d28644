import { createHash } from 'node:crypto';
import * as tf from '@tensorflow/tfjs';
import { NORMALISER } from '../../core/normalise-glyph.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { chooseArchitecture } from '../network/choose-architecture.ts';
import { CLASSES } from '../crop-source.ts';
import { createNetwork } from '../network/network.ts';
import { createRandom } from '../random.ts';
import { runWorkers } from '../workers/run-workers.ts';
import type { TrainingOptions } from '../run/training-options.ts';
import type { TrainingState } from '../state/training-state.ts';
import type { Pools } from './load-pools.ts';
import { readTrial, writeTrial } from './trial-file.ts';

/** One net to train for a while. tfjs must be running. */
export interface Trial {
  readonly options: TrainingOptions;
  readonly pools: Pools;
  /** Where its state is kept, and gone on from. */
  readonly path: string;
}

/** Why a trial came to nothing. `diverged`: its loss is no number any more, which is the options' fault, and no other trial's. */
export interface TrialFailure {
  readonly kind: 'diverged' | 'worker';
  readonly message: string;
}

/** How far a trial is. */
export interface TrialProgress {
  /** Share of all its steps, 0–1. */
  readonly done: number;
  readonly loss: number;
}

/**
 * Trains until `options.epochs` are done, from where the trial was left: under the same settings, whatever number of epochs these then
 * said.
 */
export async function trainTrial(
  { options, pools, path }: Trial,
  onProgress: (progress: TrialProgress) => void,
): Promise<Result<TrainingState, TrialFailure>> {
  const key = keyOfTrial(options, pools.data);
  let state = await readTrial(path, key);
  if (state && state.epoch >= options.epochs) return ok(state);
  const network = createNetwork(chooseArchitecture(options), CLASSES, createRandom(options.seed));
  const steps = options.epochs * Math.round(options.epochSize / options.batchSize);
  const { training: pool, validation } = pools;
  let kind: TrialFailure['kind'] = 'worker';
  const finished = await runWorkers({ options, network, pool, validation, state }, async (message) => {
    switch (message.type) {
      case 'step':
        onProgress({ done: message.step / steps, loss: message.loss });
        break;
      case 'checkpoint':
      case 'epoch':
        state = message.state;
        await writeTrial(path, key, state);
        break;
      case 'end':
        if (message.reason === 'diverged') kind = 'diverged';
    }
  });
  tf.dispose(network.variables as tf.Variable[]);
  if (!finished.ok) return err({ kind, message: finished.error });
  return state ? ok(state) : err({ kind, message: `expected ${options.epochs} epochs, got none` });
}

/** A hash of all that decides a trial's result, but for how long it goes on. `data` are the hashes of its files. */
export function keyOfTrial({ epochs: _, ...options }: TrainingOptions, data: readonly string[]): string {
  const settings = { options, architecture: chooseArchitecture(options), normaliser: NORMALISER, data };
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 32);
}
