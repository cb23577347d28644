import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '../core/result.ts';
import type { ModelFiles } from './model-files.ts';

const MODELS = new URL('../../models/', import.meta.url);

/** Reads `models/<name>` from disk (Node). The error names the file that could not be read. */
export async function readModelFiles(name: string): Promise<Result<ModelFiles, string>> {
  const files = await readModelFolder(fileURLToPath(new URL(name, MODELS)));
  return files.ok ? files : err(`model "${name}": ${files.error}`);
}

/** Reads a model from the folder that holds its files. The error names the file that could not be read. */
export async function readModelFolder(folder: string): Promise<Result<ModelFiles, string>> {
  const read = (file: string) => readFile(join(folder, file));
  try {
    const [card, model, reference] = await Promise.all(
      ['card.json', 'model.json', 'reference.json'].map(async (file): Promise<unknown> =>
        JSON.parse((await read(file)).toString()),
      ),
    );
    const weights = new Uint8Array(await read('weights.bin'));
    return ok({ card, model, reference, weights: weights.buffer });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err(`expected its files in ${folder}: ${reason}`);
  }
}
