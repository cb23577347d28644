import { err, ok, type Result } from '../../core/result.ts';
import { systemErrorCode } from './system-error-code.ts';

/** The pieces of a response's body; where the connection is cut, the last one is an error that says how. */
export async function* bodyChunks(body: AsyncIterable<Uint8Array>): AsyncGenerator<Result<Uint8Array, string>> {
  try {
    for await (const chunk of body) yield ok(chunk);
  } catch (thrown) {
    yield err(systemErrorCode(thrown) ?? String(thrown));
  }
}
