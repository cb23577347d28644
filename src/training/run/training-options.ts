import type { ArchitectureName } from '../architectures.ts';
import type { CropOptions } from '../crop-source.ts';
import type { OptimiserName } from '../optimisers/create-optimiser.ts';
import type { ScheduleName } from '../schedule/learning-rate-at.ts';
import type { BackendName } from '../kernels/start-backend.ts';

/** Which epoch a run ships. */
export const SHIPPED_EPOCHS = ['best', 'last'] as const;
export type ShippedEpoch = (typeof SHIPPED_EPOCHS)[number];

/** Everything that decides a run's result, beside the data. Plain values, so that checkpoints and cards can hold it. */
export interface TrainingOptions {
  readonly architecture: ArchitectureName;
  /** Factor on the filters and hidden units of the architecture, above 0. */
  readonly width: number;
  /** Rate of all its dropout, 0 to below 1; null leaves the architecture's own. */
  readonly dropout: number | null;
  readonly epochs: number;
  /** Crops drawn an epoch, over all workers. */
  readonly epochSize: number;
  /** Crops a step, over all workers. */
  readonly batchSize: number;
  readonly workers: number;
  readonly seed: number;
  readonly backend: BackendName;
  readonly optimiser: OptimiserName;
  /** Share of the last step's velocity that SGD and RMSprop keep, 0 to below 1. */
  readonly momentum: number;
  /** Highest learning rate, reached after the warm-up. */
  readonly learningRate: number;
  /** Of the convolutions' filters and the dense matrices; decoupled with AdamW, a term of the gradient (L2) otherwise. */
  readonly weightDecay: number;
  readonly schedule: ScheduleName;
  /** Share of all steps in which the rate rises to its highest, 0 to below 1. */
  readonly warmUp: number;
  /** Epochs without a lower validation loss after which the plateau schedule lowers the rate, at least 1. */
  readonly patience: number;
  /** What the plateau schedule then multiplies the rate by, 0–1 exclusive. */
  readonly plateauFactor: number;
  readonly labelSmoothing: number;
  /** Share of the old average that stays at each step. */
  readonly averageDecay: number;
  /** Epochs without a better validation after which the run ends; 0 for never. */
  readonly earlyStop: number;
  /** Which epoch's weights are shipped: that of the best validation, or the last of a schedule that ends in a rate of nothing. */
  readonly ship: ShippedEpoch;
  /** Share of the weights of the net gone on from in what is shipped, 0–1. */
  readonly startShare: number;
  /** Minutes after which the run stops at the next step, to be resumed; 0 for none. */
  readonly timeLimit: number;
  /** Seconds between two checkpoints within an epoch. */
  readonly checkpointEvery: number;
  /** Epochs at the start in which only the last dense layer learns. */
  readonly frozenEpochs: number;
  /** Folder under models/ of the net whose answers are learned too; null for none. */
  readonly teacher: string | null;
  /** Share of the loss that is the distance from the teacher's answers, 0–1. */
  readonly distil: number;
  /** What both nets' logits are divided by where they are compared, at least 1. */
  readonly distilTemperature: number;
  readonly crops: CropOptions;
}

/** What `npm run train` does without flags, but for the number of workers. */
export const DEFAULT_TRAINING_OPTIONS: TrainingOptions = {
  architecture: 'stride-gap-deep',
  width: 1,
  dropout: null,
  epochs: 42,
  epochSize: 50_000,
  batchSize: 128,
  workers: 1,
  seed: 1,
  backend: 'wasm',
  optimiser: 'adamw',
  momentum: 0.9,
  learningRate: 0.003,
  weightDecay: 0.03,
  schedule: 'cosine',
  warmUp: 0.03,
  patience: 3,
  plateauFactor: 0.5,
  labelSmoothing: 0.05,
  averageDecay: 0.999,
  earlyStop: 0,
  ship: 'best',
  startShare: 0,
  timeLimit: 0,
  checkpointEvery: 60,
  frozenEpochs: 0,
  teacher: null,
  distil: 0.5,
  distilTemperature: 2,
  crops: {
    classPower: 0.3,
    digitShare: 0,
    scanShare: 0.5,
    worldShare: 0.4,
    fontShare: 0.03,
    noCharacterShare: 0.12,
    distortion: 1,
  },
};
