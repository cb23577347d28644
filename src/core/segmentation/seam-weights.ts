import type { SeamFeatures } from './describe-seam.ts';

/** Weights of the logistic regression that prices cuts, fitted by `npm run fit:cuts`. */
export const SEAM_WEIGHTS: SeamFeatures = { always: -9, above: 8.7, below: 9.5, ink: 0.45, loops: -1.4, least: 4.6 };
