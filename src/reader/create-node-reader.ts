import { err, ok, type Result } from '../core/result.ts';
import { loadNodeClassifier } from '../recognition/load-node-classifier.ts';
import { loadOpenCvNode } from '../vision/load-opencv-node.ts';
import { createReader, type Reader } from './create-reader.ts';
import { DEFAULT_MODEL } from './default-model.ts';
import type { ReaderFailure } from './reader-failure.ts';

const FAILURES = { missing: 'model-failed', corrupt: 'model-corrupt', backend: 'backend-failed' } as const;

/** The reader in Node: the model from `models/`, tfjs on wasm. */
export async function createNodeReader(model = DEFAULT_MODEL): Promise<Result<Reader, ReaderFailure>> {
  const classifier = await loadNodeClassifier(model);
  if (!classifier.ok) return err({ kind: FAILURES[classifier.error.kind], message: classifier.error.message });
  return ok(createReader({ cv: await loadOpenCvNode(), classifier: classifier.value }));
}
