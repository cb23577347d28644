import { err, ok, type Result } from '../../core/result.ts';
import { dataError, type DataError } from './data-error.ts';
import type { PartState } from './part-file.ts';
import { systemErrorCode } from './system-error-code.ts';

/**
 * What the server answered to the request for the rest of a file.
 * - `body`: bytes to write from `start` on, 0 where the server sends everything anew
 * - `complete`: nothing is missing
 * - `restart`: what is there is of no use
 */
export type Rest = RestBody | { readonly kind: 'complete' } | { readonly kind: 'restart' };

export interface RestBody {
  readonly kind: 'body';
  readonly start: number;
  /** Size of the whole file in bytes, where the server says it. */
  readonly total: number | undefined;
  readonly validator: string | undefined;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Servers in passing trouble: timeout, too many requests, and all of 5xx. */
const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/**
 * Asks for the bytes of `url` that `part` lacks, by `Range`, on the condition (`If-Range`) that the file is still the
 * same version; else the server sends all of it. RFC 9110, sections 13.1.5 and 14.
 */
export async function requestRest(url: string, part: PartState): Promise<Result<Rest, DataError>> {
  const headers = new Headers({ 'user-agent': 'inklens', 'accept-encoding': 'identity' });
  if (part.bytes > 0 && part.validator !== undefined) {
    headers.set('range', `bytes=${part.bytes}-`);
    headers.set('if-range', part.validator);
  }
  let response: Response;
  try {
    response = await fetch(url, { headers });
  } catch (thrown) {
    const code = systemErrorCode(thrown);
    return err(dataError('network', url, `expected an answer, got no connection (${code ?? String(thrown)})`));
  }
  const rest = interpret(url, response, part);
  if (!rest.ok || rest.value.kind !== 'body') await response.body?.cancel();
  return rest;
}

function interpret(url: string, response: Response, part: PartState): Result<Rest, DataError> {
  const { status, headers } = response;
  const got = `HTTP ${status} ${response.statusText}`.trim();
  const range = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(headers.get('content-range') ?? '');
  const size = range && range[2] !== '*' ? Number(range[2]) : undefined;

  if (status === 416) return ok({ kind: size === part.bytes ? 'complete' : 'restart' });
  if (status === 206 && range && Number(range[1]) !== part.bytes) return ok({ kind: 'restart' });
  if (isPassing(status)) return err(dataError('network', url, `expected the file, got ${got}`));
  if (status === 404 || status === 410) return err(dataError('not-found', url, `expected the file, got ${got}`));
  if ((status !== 200 && status !== 206) || response.body === null) {
    return err(dataError('refused', url, `expected the file, got ${got}`));
  }
  // A body packed on the way is unpacked by `fetch`: its length is then another than the one in the header.
  const length = headers.has('content-encoding') ? null : headers.get('content-length');
  return ok({
    kind: 'body',
    start: status === 206 ? part.bytes : 0,
    total: status === 206 ? size : length === null ? undefined : Number(length),
    validator: validatorOf(headers),
    body: response.body,
  });
}

/** `If-Range` takes strong validators only. */
function validatorOf(headers: Headers): string | undefined {
  const etag = headers.get('etag');
  return etag !== null && !etag.startsWith('W/') ? etag : (headers.get('last-modified') ?? undefined);
}
