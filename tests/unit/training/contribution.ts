import { randomFloats } from './random-floats.ts';

/** The numbers that a worker puts in at a round. */
export const contributionOf = (worker: number, round: number, size: number): Float32Array =>
  randomFloats(size, 1000 * worker + round);
