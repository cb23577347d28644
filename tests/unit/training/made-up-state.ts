import { NO_PLATEAU } from '../../../src/training/schedule/plateau.ts';
import { createEpochInHand, type TrainingState } from '../../../src/training/state/training-state.ts';
import { randomFloats } from './random-floats.ts';

const record = {
  loss: 1.5,
  accuracy: 0.61,
  validationLoss: 1.25,
  validationAccuracy: 0.7,
  learningRate: 0.003,
  imagesPerSecond: 412.5,
  seconds: 12.25,
};

/** A state after three epochs, of which the second was the best. */
export function makeUpState(): TrainingState {
  return {
    epoch: 3,
    steps: 1173,
    weights: randomFloats(101, 1),
    average: randomFloats(101, 2),
    statistics: randomFloats(12, 5),
    optimiser: [randomFloats(101, 3), randomFloats(101, 4).map(Math.abs)],
    epochInHand: { ...createEpochInHand(), steps: 7, loss: 3.3333333333333335, accuracy: 4.1, seconds: 0.1 },
    plateau: { ...NO_PLATEAU, scale: 0.5, best: 1.2, waited: 1 },
    best: {
      epoch: 2,
      validationLoss: 1.25,
      validationAccuracy: 0.7,
      average: randomFloats(101, 6),
      statistics: randomFloats(12, 7),
    },
    curves: [1, 2, 3].map((epoch) => ({ epoch, ...record })),
  };
}
