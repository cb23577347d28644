import type { CheckedFile, FileFault } from '../../core/checked-file.ts';
import { hashOf } from '../../recognition/hash-of.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { forgetStored } from './forget-stored.ts';

/** What a file is made into while it arrives: compiled, parsed. Must have no effect: the file may turn out to be another one. */
type Take<Content> = (response: Response) => Promise<Content>;

/** Called for each piece of a file that arrives; bytes so far, after decompression. */
type OnBytes = (loaded: number) => void;

/**
 * Fetches a file of the build and makes something of it while it streams in, which is given only where its SHA-256 is the build's. A
 * file that is another one is forgotten wherever the browser keeps it, and fetched once more from the network.
 */
export async function takeChecked<Content>(
  file: CheckedFile,
  take: Take<Content>,
  onBytes: OnBytes = () => undefined,
): Promise<Result<Content, FileFault>> {
  const first = await attempt(file, take, onBytes, 'default');
  if (first.ok || first.error.kind === 'missing') return first;
  await forgetStored(file.url);
  const second = await attempt(file, take, onBytes, 'reload');
  if (second.ok) return second;
  return err({ kind: 'corrupt', message: `${first.error.message}; fetched again: ${second.error.message}` });
}

async function attempt<Content>(
  file: CheckedFile,
  take: Take<Content>,
  onBytes: OnBytes,
  cache: RequestCache,
): Promise<Result<Content, FileFault>> {
  const missing = (got: unknown) =>
    err({ kind: 'missing', message: `${file.url}: expected a file, got ${String(got)}` } as const);
  let response: Response;
  try {
    response = await fetch(file.url, { cache });
  } catch (reason) {
    return missing(reason);
  }
  if (!response.ok || response.body === null) return missing(`HTTP status ${response.status}`);
  const [taken, checked] = response.body.tee();
  // Streaming compilation asks for this type, whatever the server calls the file.
  const type = file.url.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
  const taking = take(new Response(taken, { headers: { 'Content-Type': type } }));
  const [content, hash] = await Promise.allSettled([taking, hashStream(checked, onBytes)]);
  if (hash.status === 'rejected') return missing(hash.reason);
  if (hash.value !== file.sha256) {
    return err({ kind: 'corrupt', message: `${file.url}: expected SHA-256 ${file.sha256}, got ${hash.value}` });
  }
  return content.status === 'fulfilled' ? ok(content.value) : missing(content.reason);
}

async function hashStream(stream: ReadableStream<Uint8Array<ArrayBuffer>>, onBytes: OnBytes): Promise<string> {
  let loaded = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      onBytes(loaded);
      controller.enqueue(chunk);
    },
  });
  return hashOf(new Uint8Array(await new Response(stream.pipeThrough(counter)).arrayBuffer()));
}
