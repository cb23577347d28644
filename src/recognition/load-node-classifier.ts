import { err, type Result } from '../core/result.ts';
import { chooseClassifier } from './choose-classifier.ts';
import type { Classifier } from './classifier.ts';
import type { ClassifierError } from './load-classifier.ts';
import { readModelFiles } from './read-model-files.ts';

/** Loads `models/<name>` in Node. `missing`: its files could not be read. */
export async function loadNodeClassifier(
  name: string,
): Promise<Result<Classifier, ClassifierError | { readonly kind: 'missing'; readonly message: string }>> {
  const files = await readModelFiles(name);
  return files.ok ? chooseClassifier(files.value) : err({ kind: 'missing', message: files.error });
}
