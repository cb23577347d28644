import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { err, ok, type Result } from '../core/result.ts';
import { loadClassifier } from '../recognition/load-classifier.ts';
import { readModelFiles } from '../recognition/read-model-files.ts';
import { loadOpenCvNode } from '../vision/load-opencv-node.ts';
import { createReader, type Reader } from './create-reader.ts';
import { DEFAULT_MODEL } from './default-model.ts';
import type { ReaderFailure } from './reader-failure.ts';

/** The reader in Node: the model from `models/`, tfjs on wasm. */
export async function createNodeReader(model = DEFAULT_MODEL): Promise<Result<Reader, ReaderFailure>> {
  const files = await readModelFiles(model);
  if (!files.ok) return err({ kind: 'model-failed', message: files.error });
  await tf.setBackend('wasm');
  await tf.ready();
  const classifier = await loadClassifier(files.value);
  if (!classifier.ok) {
    const { kind, message } = classifier.error;
    return err({ kind: kind === 'corrupt' ? 'model-corrupt' : 'backend-failed', message });
  }
  return ok(createReader({ cv: await loadOpenCvNode(), classifier: classifier.value }));
}
