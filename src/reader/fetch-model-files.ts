import digitsCardUrl from '../../models/digits/card.json?url';
import digitsModelUrl from '../../models/digits/model.json?url';
import digitsReferenceUrl from '../../models/digits/reference.json?url';
import digitsWeightsUrl from '../../models/digits/weights.bin?url';
import textCardUrl from '../../models/inklens/card.json?url';
import textModelUrl from '../../models/inklens/model.json?url';
import textReferenceUrl from '../../models/inklens/reference.json?url';
import textWeightsUrl from '../../models/inklens/weights.bin?url';
import { err, ok, type Result } from '../core/result.ts';
import type { ModelFiles } from '../recognition/model-files.ts';
import type { ReaderFailure } from './reader-failure.ts';
import type { ReaderModel } from './reader-models.ts';

type OnProgress = (loaded: number, total: number) => void;

/** Addresses of a model's card, net, reference answers and weights. */
const URLS: Readonly<Record<ReaderModel, readonly string[]>> = {
  digits: [digitsCardUrl, digitsModelUrl, digitsReferenceUrl, digitsWeightsUrl],
  text: [textCardUrl, textModelUrl, textReferenceUrl, textWeightsUrl],
};

/** Fetches the models in the browser. Progress is that of all weights, bytes after decompression. */
export async function fetchModelFiles(
  onProgress: OnProgress,
): Promise<Result<Record<ReaderModel, ModelFiles>, ReaderFailure>> {
  const progress = { digits: [0, 0], text: [0, 0] };
  const fetchOne = (name: ReaderModel) =>
    fetchOneModel(URLS[name], (...counts) => {
      progress[name] = counts;
      const [digits, text] = [progress.digits, progress.text];
      onProgress(digits[0] + text[0], digits[1] + text[1]);
    });
  const [digits, text] = await Promise.all([fetchOne('digits'), fetchOne('text')]);
  if (!digits.ok) return digits;
  return text.ok ? ok({ digits: digits.value, text: text.value }) : text;
}

async function fetchOneModel(
  urls: readonly string[],
  onProgress: OnProgress,
): Promise<Result<ModelFiles, ReaderFailure>> {
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

async function readCounted(response: Response, onProgress: OnProgress): Promise<ArrayBuffer> {
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
