import cardUrl from '../../models/inklens/card.json?url';
import modelUrl from '../../models/inklens/model.json?url';
import referenceUrl from '../../models/inklens/reference.json?url';
import weightsUrl from '../../models/inklens/weights.bin?url';
import { err, ok, type Result } from '../core/result.ts';
import type { ModelFiles } from '../recognition/model-files.ts';
import type { ReaderFailure } from './reader-failure.ts';

/** Fetches the model in the browser. Progress is that of the weights, bytes after decompression. */
export async function fetchModelFiles(
  onProgress: (loaded: number, total: number) => void,
): Promise<Result<ModelFiles, ReaderFailure>> {
  const urls = [cardUrl, modelUrl, referenceUrl, weightsUrl];
  const responses = await Promise.allSettled(urls.map((url) => fetch(url)));
  const missing = responses.findIndex((response) => response.status === 'rejected' || !response.value.ok);
  if (missing >= 0) {
    const response = responses[missing];
    const got = response.status === 'rejected' ? String(response.reason) : `HTTP status ${response.value.status}`;
    return err({ kind: 'model-failed', message: `${urls[missing]}: expected a file of the model, got ${got}` });
  }
  const [card, model, reference, weights] = responses.flatMap((response) =>
    response.status === 'fulfilled' ? [response.value] : [],
  );
  const parse = async (response: Response): Promise<unknown> => response.json();
  try {
    return ok({
      card: await parse(card),
      model: await parse(model),
      reference: await parse(reference),
      weights: await readCounted(weights, onProgress),
    });
  } catch (error) {
    // A body that is cut off, or JSON that is none.
    return err({ kind: 'model-corrupt', message: `a file of the model can't be read: ${String(error)}` });
  }
}

async function readCounted(
  response: Response,
  onProgress: (loaded: number, total: number) => void,
): Promise<ArrayBuffer> {
  const total = Number(response.headers.get('Content-Length') ?? 0);
  if (!response.body) return response.arrayBuffer();
  let loaded = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      loaded += chunk.byteLength;
      onProgress(loaded, Math.max(total, loaded));
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter)).arrayBuffer();
}
