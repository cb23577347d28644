import { err, ok, type Result } from '../core/result.ts';
import type { Classifier, VerifiableClassifier } from './classifier.ts';
import { useReadingKernels, type LoadKernels } from './kernels/use-reading-kernels.ts';
import { loadClassifier, type ClassifierError } from './load-classifier.ts';
import type { ModelFiles } from './model-files.ts';
import { BACKENDS, startBackend, type BackendName } from './start-backend.ts';

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
 * @param prefer the backend that is tried before the others
 */
export async function chooseClassifiers<Name extends string>(
  files: Readonly<Record<Name, ModelFiles>>,
  loadKernels?: LoadKernels,
  prefer?: string,
): Promise<Result<ChosenClassifiers<Name>, ClassifierError>> {
  const refused: string[] = [];
  for (const name of BACKENDS.toSorted((a, b) => Number(b === prefer) - Number(a === prefer))) {
    const loaded = await loadOnBackend(name, files, loadKernels);
    if (loaded.ok) return ok({ ...loaded.value, refused: [...refused, ...loaded.value.refused] });
    if (loaded.error.kind === 'corrupt') return loaded;
    refused.push(loaded.error.message);
  }
  return err({ kind: 'backend', message: `no backend computes the net rightly (${refused.join('; ')})` });
}

/** Loads several nets on this backend, where it starts and gives the reference answers of each; tfjs uses it afterwards. */
export async function loadOnBackend<Name extends string>(
  name: BackendName,
  files: Readonly<Record<Name, ModelFiles>>,
  loadKernels?: LoadKernels,
): Promise<Result<ChosenClassifiers<Name>, ClassifierError>> {
  if (!(await startBackend(name))) return err({ kind: 'backend', message: `${name}: did not start` });
  const restore = name === 'wasm' && loadKernels ? await useReadingKernels(loadKernels) : undefined;
  const loaded = await loadAll(files);
  if (loaded.ok) return ok({ classifiers: loaded.value, refused: [] });
  if (!restore) return loaded;
  const refused = `own kernels on ${loaded.error.message}`;
  restore();
  const stock = await loadAll(files);
  if (stock.ok) return ok({ classifiers: stock.value, refused: [refused] });
  return stock.error.kind === 'corrupt'
    ? stock
    : err({ kind: 'backend', message: `${refused}; ${stock.error.message}` });
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
