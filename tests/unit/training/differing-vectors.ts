import type { TrainingState } from '../../../src/training/state/training-state.ts';

/** Names of the vectors in which two states differ by a bit: a diff of all their numbers would fill the screen. */
export function differingVectors(one: TrainingState, other: TrainingState): string[] {
  const [a, b] = [one, other].map(({ weights, average, statistics, optimiser, best }) => ({
    weights,
    average,
    statistics,
    ...Object.fromEntries(optimiser.map((vector, index) => [`optimiser ${index}`, vector])),
    'best average': best?.average ?? new Float32Array(0),
    'best statistics': best?.statistics ?? new Float32Array(0),
  })) as Record<string, Float32Array>[];
  return Object.keys(a).filter(
    (name) => !Buffer.from(a[name].slice().buffer).equals(Buffer.from(b[name].slice().buffer)),
  );
}
