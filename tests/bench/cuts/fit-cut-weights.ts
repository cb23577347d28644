import { SEAM_FEATURES, type SeamFeatures } from '../../../src/core/segmentation/describe-seam.ts';
import { takeNewtonStep } from '../newton-step.ts';
import type { CutSample } from './cut-sample.ts';

const STEPS = 30;
/** Gaussian prior around 0 on the weights: its inverse variance, observations. Only so that no step can run away. */
const HOLD = 1e-3;

/** Logistic regression by Newton's method: whether a cut parts two characters. */
export function fitCutWeights(samples: readonly CutSample[]): SeamFeatures {
  const problem = {
    rows: samples.map(({ features }) => SEAM_FEATURES.map((name) => features[name])),
    outcomes: samples.map(({ parts }) => Number(parts)),
    hold: SEAM_FEATURES.map(() => HOLD),
  };
  let found = SEAM_FEATURES.map(() => 0);
  for (let step = 0; step < STEPS; step++) found = takeNewtonStep(problem, found);
  return Object.fromEntries(SEAM_FEATURES.map((name, at) => [name, found[at]])) as SeamFeatures;
}
