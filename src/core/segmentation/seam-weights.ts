import type { SeamFeatures } from './describe-seam.ts';

/** Weights of the logistic regression that prices cuts, fitted by `npm run fit:cuts`. */
export const SEAM_WEIGHTS: SeamFeatures = {
  always: -8.5,
  above: 7.78,
  below: 9.69,
  ink: 0.3,
  loops: -1.69,
  least: 4.54,
};
