import type { Optimiser } from './optimiser.ts';

/**
 * Stochastic gradient descent with momentum over a vector of `size` numbers: v ← momentum·v + slope, w ← w − rate·v (Polyak 1964, in the
 * form of Sutskever et al. 2013). Memory: the velocity. Weight decay is a term of the slope (L2).
 * @param momentum 0 to below 1
 */
export function createSgd(size: number, momentum: number): Optimiser {
  const velocity = new Float32Array(size);
  return {
    memory: [velocity],
    step: (weights, gradient, { learningRate, weightDecay, decayMask }) => {
      for (let i = 0; i < weights.length; i++) {
        const slope = gradient[i] + (decayMask[i] ? weightDecay * weights[i] : 0);
        velocity[i] = momentum * velocity[i] + slope;
        weights[i] -= learningRate * velocity[i];
      }
    },
  };
}
