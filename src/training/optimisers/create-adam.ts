import type { Optimiser } from './optimiser.ts';

const BETA_1 = 0.9;
const BETA_2 = 0.99;
const EPSILON = 1e-8;

/**
 * Adam (Kingma & Ba 2015) over a vector of `size` numbers; memory: the running mean of the slopes, then of their squares.
 * @param decoupled weights shrink by rate × decay beside the step (AdamW, Loshchilov & Hutter 2019) instead of by a term of the gradient
 */
export function createAdam(size: number, decoupled: boolean): Optimiser {
  const [mean, square] = [new Float32Array(size), new Float32Array(size)];
  return {
    memory: [mean, square],
    step: (weights, gradient, { learningRate, weightDecay, decayMask, steps }) => {
      const correct1 = 1 - BETA_1 ** (steps + 1);
      const correct2 = 1 - BETA_2 ** (steps + 1);
      const shrink = decoupled ? 1 - learningRate * weightDecay : 1;
      const pull = decoupled ? 0 : weightDecay;
      for (let i = 0; i < weights.length; i++) {
        const slope = gradient[i] + (decayMask[i] ? pull * weights[i] : 0);
        mean[i] = BETA_1 * mean[i] + (1 - BETA_1) * slope;
        square[i] = BETA_2 * square[i] + (1 - BETA_2) * slope * slope;
        const update = mean[i] / correct1 / (Math.sqrt(square[i] / correct2) + EPSILON);
        weights[i] = weights[i] * (decayMask[i] ? shrink : 1) - learningRate * update;
      }
    },
  };
}
