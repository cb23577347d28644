import type { TrainingState } from '../../../src/training/state/training-state.ts';

/** A checkpoint as they were written before runs kept their best epoch: a JSON header of 4096 bytes, then five vectors. */
export function encodeFirstFormat(
  { epoch, steps, weights, average, optimiser, statistics }: TrainingState,
  settings: unknown,
): Buffer {
  const vectors = [weights, average, ...optimiser, statistics];
  const lengths = vectors.map(({ length }) => length);
  const header = Buffer.alloc(4096, ' ');
  header.write(JSON.stringify({ magic: 'inklens-checkpoint-1', epoch, steps, lengths, settings }));
  return Buffer.concat([header, ...vectors.map((vector) => Buffer.from(vector.slice().buffer))]);
}
