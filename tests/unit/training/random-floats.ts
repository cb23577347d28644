import { createRandom } from '../../../src/training/random.ts';

/** Standard normal numbers; the same seed gives the same ones. */
export function randomFloats(length: number, seed: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length }, () => random.normal());
}
