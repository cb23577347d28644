import type { ArchitectureName } from './architectures.ts';
import type { CropOptions } from './crop-source.ts';

/** Everything that decides a run's result, beside the data. */
export interface TrainingOptions {
  readonly architecture: ArchitectureName;
  readonly epochs: number;
  /** Crops drawn an epoch, over all workers. */
  readonly epochSize: number;
  /** Crops a step, over all workers. */
  readonly batchSize: number;
  readonly workers: number;
  readonly seed: number;
  /** Highest learning rate; reached after the warm-up, then lowered along a cosine to zero. */
  readonly learningRate: number;
  readonly weightDecay: number;
  readonly labelSmoothing: number;
  /** Share of the old average that stays at each step. */
  readonly averageDecay: number;
  readonly crops: CropOptions;
}

const WARM_UP = 0.03; // share of all steps

/** Linear warm-up, then half a cosine (Loshchilov & Hutter 2017). */
export function learningRateAt(step: number, steps: number, { learningRate }: TrainingOptions): number {
  const progress = step / steps;
  if (progress < WARM_UP) return learningRate * (progress / WARM_UP);
  return learningRate * 0.5 * (1 + Math.cos((Math.PI * (progress - WARM_UP)) / (1 - WARM_UP)));
}
