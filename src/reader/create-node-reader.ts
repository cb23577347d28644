import { err, ok, type Result } from '../core/result.ts';
import { loadNodeClassifiers } from '../recognition/load-node-classifier.ts';
import { usePixelKernels } from '../vision/kernels/use-pixel-kernels.ts';
import { loadOpenCvNode } from '../vision/load-opencv-node.ts';
import { loadPixelKernelsNode } from './load-pixel-kernels-node.ts';
import { createReader, type Reader } from './create-reader.ts';
import type { ReaderFailure } from './reader-failure.ts';
import type { Saving } from './reuse/savings.ts';
import { READER_MODELS } from './reader-models.ts';

const FAILURES = { missing: 'model-failed', corrupt: 'model-corrupt', backend: 'backend-failed' } as const;

/**
 * The reader in Node: the models from `models/`, or the one that is named for all formats; tfjs on wasm.
 * @param without what it is to do twice all the same, to see what that costs
 */
export async function createNodeReader(
  model?: string,
  without?: readonly Saving[],
): Promise<Result<Reader, ReaderFailure>> {
  const names = model === undefined ? READER_MODELS : { digits: model, text: model };
  const chosen = await loadNodeClassifiers(names);
  if (!chosen.ok) return err({ kind: FAILURES[chosen.error.kind], message: chosen.error.message });
  await usePixelKernels(loadPixelKernelsNode);
  return ok(createReader({ cv: await loadOpenCvNode(), ...chosen.value }, without));
}
