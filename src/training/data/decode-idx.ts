import { err, ok, type Result } from '../../core/result.ts';
import { dataError, type DataError } from './data-error.ts';
import { gunzipChunks } from './gunzip-chunks.ts';
import { MAX_IDX_HEADER_BYTES, parseIdxHeader, type IdxHeader } from './idx-header.ts';

/** An array of unsigned bytes, row-major: the last dimension varies fastest. */
export interface IdxArray {
  /** `[count]` for labels, `[count, rows, columns]` for images. */
  readonly dims: readonly number[];
  readonly data: Uint8Array;
}

/** Deflate packs no tighter than this, so a header that promises more than that is known to lie before memory is taken. */
const MAX_DEFLATE_RATIO = 1032;

/**
 * Decodes the bytes of an IDX file, gunzipping where they start with gzip's magic. A plain file's payload is a view on
 * `bytes`. `file` is the name that errors carry.
 */
export async function decodeIdx(bytes: Uint8Array, file: string): Promise<Result<IdxArray, DataError>> {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? decodeGzipped(bytes, file) : decodePlain(bytes, file);
}

function decodePlain(bytes: Uint8Array, file: string): Result<IdxArray, DataError> {
  const header = parseIdxHeader(bytes, file);
  if (!header.ok) return header;
  const { dims, headerBytes, payloadBytes } = header.value;
  const got = bytes.length - headerBytes;
  if (got < payloadBytes) return err(tooShort(header.value, got, file));
  if (got > payloadBytes) return err(tooLong(header.value, `${got} bytes`, file));
  return ok({ dims, data: bytes.subarray(headerBytes) });
}

/** Unpacks straight into the final array, whose size the header tells: no second copy of a set of some 200 MB. */
async function decodeGzipped(bytes: Uint8Array, file: string): Promise<Result<IdxArray, DataError>> {
  let head: Uint8Array = new Uint8Array(0);
  let target: { header: IdxHeader; data: Uint8Array } | undefined;
  let filled = 0;

  for await (const chunk of gunzipChunks(bytes, file)) {
    if (!chunk.ok) return chunk;
    let payload = chunk.value;
    if (target === undefined) {
      head = Buffer.concat([head, chunk.value]);
      if (head.length < MAX_IDX_HEADER_BYTES) continue; // a whole file this short is judged after the loop
      const started = startTarget(head, bytes.length, file);
      if (!started.ok) return started;
      target = started.value;
      payload = head.subarray(target.header.headerBytes);
    }
    if (filled + payload.length > target.data.length) {
      return err(tooLong(target.header, 'more', file));
    }
    target.data.set(payload, filled);
    filled += payload.length;
  }

  if (target === undefined) return decodePlain(head, file);
  if (filled < target.data.length) return err(tooShort(target.header, filled, file));
  return ok({ dims: target.header.dims, data: target.data });
}

function startTarget(
  head: Uint8Array,
  packedBytes: number,
  file: string,
): Result<{ header: IdxHeader; data: Uint8Array }, DataError> {
  const header = parseIdxHeader(head, file);
  if (!header.ok) return header;
  const possible = packedBytes * MAX_DEFLATE_RATIO;
  if (header.value.payloadBytes > possible) return err(tooShort(header.value, `at most ${possible}`, file));
  return ok({ header: header.value, data: new Uint8Array(header.value.payloadBytes) });
}

function tooShort({ dims, payloadBytes }: IdxHeader, got: number | string, file: string): DataError {
  return dataError(
    'truncated',
    file,
    `expected ${dims.join('×')} = ${payloadBytes} bytes after the header, got ${got}`,
  );
}

function tooLong({ dims, payloadBytes }: IdxHeader, got: string, file: string): DataError {
  return dataError('too-long', file, `expected ${dims.join('×')} = ${payloadBytes} bytes after the header, got ${got}`);
}
