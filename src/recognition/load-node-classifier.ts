import { err, ok, type Result } from '../core/result.ts';
import { chooseClassifiers, type ChosenClassifiers } from './choose-classifier.ts';
import type { Classifier } from './classifier.ts';
import { loadKernelsNode } from './kernels/load-kernels-node.ts';
import type { ClassifierError } from './load-classifier.ts';
import type { ModelFiles } from './model-files.ts';
import { readModelFiles } from './read-model-files.ts';

/** Why no net could be loaded in Node. `missing`: its files could not be read. */
export type NodeClassifierError = ClassifierError | { readonly kind: 'missing'; readonly message: string };

/** Loads `models/<name>` in Node. */
export async function loadNodeClassifier(name: string): Promise<Result<Classifier, NodeClassifierError>> {
  const loaded = await loadNodeClassifiers({ net: name });
  return loaded.ok ? ok(loaded.value.classifiers.net) : loaded;
}

/** Loads several of them, on one backend; a folder that is named twice is loaded once for each. */
export async function loadNodeClassifiers<Key extends string>(
  names: Readonly<Record<Key, string>>,
): Promise<Result<ChosenClassifiers<Key>, NodeClassifierError>> {
  const files: Partial<Record<Key, ModelFiles>> = {};
  for (const key of Object.keys(names) as Key[]) {
    const read = await readModelFiles(names[key]);
    if (!read.ok) return err({ kind: 'missing', message: read.error });
    files[key] = read.value;
  }
  return chooseClassifiers(files as Record<Key, ModelFiles>, loadKernelsNode);
}
