import { DEFAULT_TRAINING_OPTIONS, type TrainingOptions } from '../../../src/training/run/training-options.ts';

/** A run of few, small steps. */
export const MADE_UP_OPTIONS: TrainingOptions = {
  ...DEFAULT_TRAINING_OPTIONS,
  architecture: 'stride-gap-small',
  width: 0.25,
  epochs: 3,
  epochSize: 320,
  batchSize: 32,
  workers: 2,
  seed: 5,
  learningRate: 0.01,
  averageDecay: 0.9,
};
