import { readModelFiles } from '../../../src/recognition/read-model-files.ts';
import { DEFAULT_MODEL } from '../../../src/reader/default-model.ts';
import type { ModelFiles } from '../../../src/recognition/model-files.ts';

/** The files of the model that the app reads with, fresh from disk. */
export async function committedModel(): Promise<ModelFiles> {
  const files = await readModelFiles(DEFAULT_MODEL);
  if (!files.ok) throw new Error(files.error);
  return files.value;
}
