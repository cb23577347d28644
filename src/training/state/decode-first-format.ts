import { NO_PLATEAU } from '../schedule/plateau.ts';
import { takeFloats } from './take-floats.ts';
import { createEpochInHand, type TrainingState } from './training-state.ts';

const MAGIC = 'inklens-checkpoint-1';
const HEADER_BYTES = 4096;
const VECTORS = 5;

interface Header {
  readonly magic: string;
  readonly epoch: number;
  readonly steps: number;
  readonly lengths: readonly number[];
  readonly settings: unknown;
}

export const isFirstFormat = (buffer: Buffer): boolean =>
  buffer
    .subarray(0, 2 * MAGIC.length)
    .toString('latin1')
    .includes(MAGIC);

/**
 * Checkpoints as they were before runs kept their best epoch and curves: a JSON header of fixed length, then weights, average, Adam's
 * memory and statistics.
 * @throws RangeError on a truncated buffer
 */
export function decodeFirstFormat(buffer: Buffer): { state: TrainingState; settings: unknown } {
  const header = parseHeader(buffer);
  const expected = HEADER_BYTES + 4 * header.lengths.reduce((sum, length) => sum + length, 0);
  if (buffer.length !== expected) throw new RangeError(`checkpoint: expected ${expected} bytes, got ${buffer.length}`);
  let offset = HEADER_BYTES;
  const vectors = header.lengths.map((length) => takeFloats(buffer, offset, (offset += 4 * length)));
  const [weights, average, mean, square, statistics] = vectors;
  return {
    state: {
      epoch: header.epoch,
      steps: header.steps,
      weights,
      average,
      statistics,
      optimiser: [mean, square],
      epochInHand: createEpochInHand(),
      plateau: NO_PLATEAU,
      best: undefined,
      curves: [],
    },
    settings: header.settings,
  };
}

function parseHeader(buffer: Buffer): Header {
  try {
    const header = JSON.parse(buffer.subarray(0, HEADER_BYTES).toString()) as Header;
    if (header.lengths.length === VECTORS) return header;
  } catch {
    // falls through: no JSON
  }
  throw new RangeError(`checkpoint: expected a header of ${HEADER_BYTES} bytes with ${VECTORS} lengths, got another`);
}
