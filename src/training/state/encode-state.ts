import { createHash } from 'node:crypto';
import { decodeFirstFormat, isFirstFormat } from './decode-first-format.ts';
import { takeFloats } from './take-floats.ts';
import type { TrainingState } from './training-state.ts';

const MAGIC = Buffer.from('inklens-checkpoint-2\n');
const LENGTH_BYTES = 4;
const HASH_BYTES = 32;

/** A state's numbers without its vectors, whose lengths stand in `lengths` in the order in which they follow. */
interface Header {
  readonly state: Omit<TrainingState, 'weights' | 'average' | 'statistics' | 'optimiser' | 'best'>;
  readonly best: Omit<NonNullable<TrainingState['best']>, 'average' | 'statistics'> | null;
  readonly lengths: readonly number[];
  readonly settings: unknown;
}

/** One buffer: magic, length of the header, header as JSON, the vectors as 32-bit floats, SHA-256 of all before. */
export function encodeTrainingState(state: TrainingState, settings: unknown): Buffer {
  const { weights, average, statistics, optimiser, best, ...rest } = state;
  const vectors = [weights, average, statistics, ...(best ? [best.average, best.statistics] : []), ...optimiser];
  const lengths = vectors.map(({ length }) => length);
  const { average: _, statistics: __, ...bestNumbers } = best ?? {};
  const header = JSON.stringify({ state: rest, best: best ? bestNumbers : null, lengths, settings });
  const text = Buffer.from(header);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(text.length);
  const bytes = vectors.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  const content = Buffer.concat([MAGIC, length, text, ...bytes]);
  return Buffer.concat([content, hash(content)]);
}

/**
 * Also reads what was written in the first format.
 * @throws RangeError on a buffer that `encodeTrainingState` did not write, a truncated or a damaged one.
 */
export function decodeTrainingState(buffer: Buffer): { state: TrainingState; settings: unknown } {
  if (isFirstFormat(buffer)) return decodeFirstFormat(buffer);
  if (!buffer.subarray(0, MAGIC.length).equals(MAGIC)) {
    const got = JSON.stringify(buffer.subarray(0, MAGIC.length).toString('latin1'));
    throw new RangeError(`checkpoint: expected "${MAGIC.toString().trim()}" at its start, got ${got}`);
  }
  const content = buffer.subarray(0, -HASH_BYTES);
  if (!hash(content).equals(buffer.subarray(-HASH_BYTES))) {
    throw new RangeError(
      `checkpoint: expected the hash at its end to fit, got ${buffer.length} bytes that it does not`,
    );
  }
  const start = MAGIC.length + LENGTH_BYTES;
  let offset = start + content.readUInt32LE(MAGIC.length);
  const { state, best, lengths, settings } = JSON.parse(content.subarray(start, offset).toString()) as Header;
  const vectors = lengths.map((length) => takeFloats(content, offset, (offset += 4 * length)));
  const [weights, average, statistics] = vectors.splice(0, 3);
  const [bestAverage, bestStatistics] = best ? vectors.splice(0, 2) : [];
  return {
    state: {
      ...state,
      weights,
      average,
      statistics,
      best: best ? { ...best, average: bestAverage, statistics: bestStatistics } : undefined,
      optimiser: vectors,
    },
    settings,
  };
}

const hash = (content: Buffer): Buffer => createHash('sha256').update(content).digest();
