import { createAdam } from './create-adam.ts';
import { createRmsProp } from './create-rms-prop.ts';
import { createSgd } from './create-sgd.ts';
import type { Optimiser } from './optimiser.ts';

export const OPTIMISERS = ['adamw', 'adam', 'sgd', 'rmsprop'] as const;

export type OptimiserName = (typeof OPTIMISERS)[number];

/** The named update rule over a vector of `size` numbers, all its memory zero. The Adams have momentums of their own. */
export function createOptimiser(name: OptimiserName, size: number, momentum: number): Optimiser {
  switch (name) {
    case 'adamw':
      return createAdam(size, true);
    case 'adam':
      return createAdam(size, false);
    case 'sgd':
      return createSgd(size, momentum);
    case 'rmsprop':
      return createRmsProp(size, momentum);
  }
}
