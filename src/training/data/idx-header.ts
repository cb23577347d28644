import { err, ok, type Result } from '../../core/result.ts';
import { dataError, type DataError } from './data-error.ts';

const UNSIGNED_BYTE = 0x08;
const MAGIC_BYTES = 4;
const DIM_BYTES = 4;

/** Bytes of the longest header that is read: magic and three dimensions. */
export const MAX_IDX_HEADER_BYTES = MAGIC_BYTES + 3 * DIM_BYTES;

export interface IdxHeader {
  readonly dims: readonly number[];
  /** Where the payload starts. */
  readonly headerBytes: number;
  /** Product of `dims`: bytes of the payload. */
  readonly payloadBytes: number;
}

/**
 * Reads the big-endian header at the start of `bytes`: two zero bytes, the type, the number of dimensions, then each
 * dimension as an unsigned 32-bit number. Only unsigned bytes in one (labels) or three dimensions (images).
 * `file` is the name that errors carry.
 */
export function parseIdxHeader(bytes: Uint8Array, file: string): Result<IdxHeader, DataError> {
  if (bytes.length < MAGIC_BYTES) {
    return err(dataError('truncated', file, `expected an IDX header of 8 or 16 bytes, got ${bytes.length} bytes`));
  }
  const [zero0, zero1, type, dimCount] = bytes;
  if (zero0 !== 0 || zero1 !== 0) {
    const magic = Buffer.from(bytes.subarray(0, MAGIC_BYTES)).toString('hex');
    return err(dataError('malformed', file, `expected the IDX magic 0x00000801 or 0x00000803, got 0x${magic}`));
  }
  if (type !== UNSIGNED_BYTE) {
    return err(dataError('malformed', file, `expected IDX type 0x08 (unsigned byte), got 0x${hexByte(type)}`));
  }
  if (dimCount !== 1 && dimCount !== 3) {
    return err(dataError('malformed', file, `expected 1 dimension (labels) or 3 (images), got ${dimCount}`));
  }
  const headerBytes = MAGIC_BYTES + dimCount * DIM_BYTES;
  if (bytes.length < headerBytes) {
    return err(
      dataError('truncated', file, `expected an IDX header of ${headerBytes} bytes, got ${bytes.length} bytes`),
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerBytes);
  const dims = Array.from({ length: dimCount }, (_, i) => view.getUint32(MAGIC_BYTES + i * DIM_BYTES));
  return ok({ dims, headerBytes, payloadBytes: dims.reduce((product, dim) => product * dim, 1) });
}

const hexByte = (byte: number): string => byte.toString(16).padStart(2, '0');
