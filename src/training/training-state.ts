/** All that a run must remember to go on: at most a few megabytes of plain numbers. */
export interface TrainingState {
  /** Epochs done. */
  epoch: number;
  steps: number;
  readonly weights: Float32Array;
  /** Exponential moving average of the weights: what is evaluated and shipped. */
  readonly average: Float32Array;
  readonly adamMean: Float32Array;
  readonly adamSquare: Float32Array;
  /** Running batch-norm statistics of the run. */
  readonly statistics: Float32Array;
}

const ARRAYS = ['weights', 'average', 'adamMean', 'adamSquare', 'statistics'] as const;

/** One buffer: a JSON header of fixed length, then the arrays. @throws RangeError on settings too long for the header */
export function encodeTrainingState(state: TrainingState, settings: unknown): Buffer {
  const lengths = ARRAYS.map((name) => state[name].length);
  const text = JSON.stringify({ magic: MAGIC, epoch: state.epoch, steps: state.steps, lengths, settings });
  const bytes = Buffer.byteLength(text);
  if (bytes > HEADER_BYTES)
    throw new RangeError(`checkpoint: expected a header of ${HEADER_BYTES} bytes, got ${bytes}`);
  const header = Buffer.alloc(HEADER_BYTES, ' ');
  header.write(text);
  return Buffer.concat([
    header,
    ...ARRAYS.map((name) => Buffer.from(state[name].buffer, state[name].byteOffset, state[name].byteLength)),
  ]);
}

/** @throws RangeError on a buffer that `encodeTrainingState` did not write, or a truncated one. */
export function decodeTrainingState(buffer: Buffer): { state: TrainingState; settings: unknown } {
  const header = parseJson(buffer.subarray(0, HEADER_BYTES).toString());
  if (!isHeader(header)) throw new RangeError(`checkpoint: expected a header with magic "${MAGIC}", got another`);
  const expected = HEADER_BYTES + 4 * header.lengths.reduce((sum, length) => sum + length, 0);
  if (buffer.length !== expected) throw new RangeError(`checkpoint: expected ${expected} bytes, got ${buffer.length}`);
  let offset = HEADER_BYTES;
  const arrays = header.lengths.map((length) => {
    const bytes = Uint8Array.prototype.slice.call(buffer, offset, (offset += 4 * length));
    return new Float32Array(bytes.buffer, bytes.byteOffset, length);
  });
  const [weights, average, adamMean, adamSquare, statistics] = arrays;
  const state = { epoch: header.epoch, steps: header.steps, weights, average, adamMean, adamSquare, statistics };
  return { state, settings: header.settings };
}

const MAGIC = 'inklens-checkpoint-1';
const HEADER_BYTES = 4096;

interface Header {
  readonly magic: string;
  readonly epoch: number;
  readonly steps: number;
  readonly lengths: readonly number[];
  readonly settings: unknown;
}

/** Undefined where it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHeader(value: unknown): value is Header {
  const header = value as Partial<Header> | null | undefined;
  return header?.magic === MAGIC && Array.isArray(header.lengths) && header.lengths.length === ARRAYS.length;
}
