import type { Optimiser } from './optimiser.ts';

const DECAY = 0.9; // share of the old mean square that stays at each step
const EPSILON = 1e-8;

/**
 * RMSprop (Tieleman & Hinton 2012) with momentum over a vector of `size` numbers: s ← 0.9·s + 0.1·slope², v ← momentum·v + slope/√s,
 * w ← w − rate·v. Memory: the mean square, then the velocity. Weight decay is a term of the slope (L2).
 * @param momentum 0 to below 1
 */
export function createRmsProp(size: number, momentum: number): Optimiser {
  const [square, velocity] = [new Float32Array(size), new Float32Array(size)];
  return {
    memory: [square, velocity],
    step: (weights, gradient, { learningRate, weightDecay, decayMask }) => {
      for (let i = 0; i < weights.length; i++) {
        const slope = gradient[i] + (decayMask[i] ? weightDecay * weights[i] : 0);
        square[i] = DECAY * square[i] + (1 - DECAY) * slope * slope;
        velocity[i] = momentum * velocity[i] + slope / (Math.sqrt(square[i]) + EPSILON);
        weights[i] -= learningRate * velocity[i];
      }
    },
  };
}
