import type { Optimiser } from '../optimisers/optimiser.ts';
import { NO_PLATEAU, type Plateau } from '../schedule/plateau.ts';

/** What an epoch came to: a point of the training curves. Shares are 0–1; validation counts every class alike, however rare. */
export interface EpochRecord {
  /** From 1 on. */
  readonly epoch: number;
  /** Mean over the epoch's crops, smoothed labels and teacher included. */
  readonly loss: number;
  readonly accuracy: number;
  /** Cross entropy of the averaged weights on the validation set, mean over classes. */
  readonly validationLoss: number;
  readonly validationAccuracy: number;
  /** Of the epoch's last step. */
  readonly learningRate: number;
  readonly imagesPerSecond: number;
  /** Spent on the epoch's steps. */
  readonly seconds: number;
}

/** The epoch with the best validation so far, and the weights that it had: what is shipped, unless the last epoch is asked for. */
export interface BestEpoch {
  readonly epoch: number;
  readonly validationLoss: number;
  readonly validationAccuracy: number;
  readonly average: Float32Array;
  readonly statistics: Float32Array;
}

/** What is known of an epoch that is not over. Loss and accuracy are sums over its steps. */
export interface EpochInHand {
  steps: number;
  loss: number;
  accuracy: number;
  seconds: number;
}

/** All that a run must remember to go on: at most a few megabytes of plain numbers. */
export interface TrainingState {
  /** Epochs done. */
  epoch: number;
  steps: number;
  readonly weights: Float32Array;
  /** Exponential moving average of the weights: what is evaluated and shipped. */
  readonly average: Float32Array;
  /** Running batch-norm statistics of the run. */
  readonly statistics: Float32Array;
  /** The optimiser's memory. */
  readonly optimiser: readonly Float32Array[];
  epochInHand: EpochInHand;
  plateau: Plateau;
  /** Undefined before the first epoch's end. */
  best: BestEpoch | undefined;
  /** One an epoch done. */
  curves: readonly EpochRecord[];
}

/** A run's beginning, from these weights and statistics. */
export function createTrainingState(
  weights: Float32Array,
  statistics: Float32Array,
  { memory }: Pick<Optimiser, 'memory'>,
): TrainingState {
  return {
    epoch: 0,
    steps: 0,
    weights,
    average: weights.slice(),
    statistics,
    optimiser: memory,
    epochInHand: createEpochInHand(),
    plateau: NO_PLATEAU,
    best: undefined,
    curves: [],
  };
}

export const createEpochInHand = (): EpochInHand => ({ steps: 0, loss: 0, accuracy: 0, seconds: 0 });
