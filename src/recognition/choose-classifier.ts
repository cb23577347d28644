import { err, type Result } from '../core/result.ts';
import type { Classifier } from './classifier.ts';
import { loadClassifier, type ClassifierError } from './load-classifier.ts';
import type { ModelFiles } from './model-files.ts';
import { BACKENDS, startBackend } from './start-backend.ts';

/** Loads the net on the first backend that starts and gives the reference answers. */
export async function chooseClassifier(files: ModelFiles): Promise<Result<Classifier, ClassifierError>> {
  const problems: string[] = [];
  for (const name of BACKENDS) {
    if (!(await startBackend(name))) {
      problems.push(`${name}: did not start`);
      continue;
    }
    const classifier = await loadClassifier(files);
    if (classifier.ok || classifier.error.kind === 'corrupt') return classifier;
    problems.push(classifier.error.message);
  }
  return err({ kind: 'backend', message: `no backend computes the net rightly (${problems.join('; ')})` });
}
