import { err, ok, type Result } from '../core/result.ts';
import type { Classifier, VerifiableClassifier } from './classifier.ts';
import { useReadingKernels, type LoadKernels } from './kernels/use-reading-kernels.ts';
import { loadClassifier, type ClassifierError } from './load-classifier.ts';
import type { ModelFiles } from './model-files.ts';
import { BACKENDS, startBackend } from './start-backend.ts';

/** Nets that were loaded, and why what would have been preferred was refused: a line each, with the backend's name. */
export interface ChosenClassifiers<Name extends string> {
  readonly classifiers: Record<Name, VerifiableClassifier>;
  readonly refused: readonly string[];
}

/** Loads the net on the first backend that starts and gives the reference answers. */
export async function chooseClassifier(files: ModelFiles): Promise<Result<Classifier, ClassifierError>> {
  const chosen = await chooseClassifiers({ net: files });
  return chosen.ok ? ok(chosen.value.classifiers.net) : chosen;
}

/**
 * Loads several nets, all on the first backend that starts and gives the reference answers of each.
 *
 * @param loadKernels our own kernels for wasm, which give way to the stock ones where they can't run or answer wrongly
 */
export async function chooseClassifiers<Name extends string>(
  files: Readonly<Record<Name, ModelFiles>>,
  loadKernels?: LoadKernels,
): Promise<Result<ChosenClassifiers<Name>, ClassifierError>> {
  const refused: string[] = [];
  for (const name of BACKENDS) {
    if (!(await startBackend(name))) {
      refused.push(`${name}: did not start`);
      continue;
    }
    const restore = name === 'wasm' && loadKernels ? await useReadingKernels(loadKernels) : undefined;
    let classifiers = await loadAll(files);
    if (restore && !classifiers.ok) {
      refused.push(`own kernels on ${classifiers.error.message}`);
      restore();
      classifiers = await loadAll(files);
    }
    if (classifiers.ok) return ok({ classifiers: classifiers.value, refused });
    if (classifiers.error.kind === 'corrupt') return classifiers;
    refused.push(classifiers.error.message);
  }
  return err({ kind: 'backend', message: `no backend computes the net rightly (${refused.join('; ')})` });
}

async function loadAll<Name extends string>(
  files: Readonly<Record<Name, ModelFiles>>,
): Promise<Result<Record<Name, VerifiableClassifier>, ClassifierError>> {
  const loaded: Partial<Record<Name, VerifiableClassifier>> = {};
  for (const name of Object.keys(files) as Name[]) {
    const classifier = await loadClassifier(files[name]);
    if (!classifier.ok) {
      for (const earlier of Object.values<VerifiableClassifier | undefined>(loaded)) earlier?.dispose();
      return classifier;
    }
    loaded[name] = classifier.value;
  }
  return ok(loaded as Record<Name, VerifiableClassifier>);
}
