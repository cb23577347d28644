import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
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
  try {
    const [card, model, reference] = await Promise.all(
      ['card.json', 'model.json', 'reference.json'].map((file) => readJson(join(folder, file))),
    );
    const weights = new Uint8Array(await readFile(join(folder, 'weights.bin')));
    return ok({ card, model, reference, weights: weights.buffer });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err(`expected its files in ${folder}: ${reason}`);
  }
}

/** @throws Error that names the file where it is no JSON; one that can't be read is named by Node */
async function readJson(file: string): Promise<unknown> {
  const text = (await readFile(file)).toString();
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${basename(file)}: expected JSON, got ${text.length} characters that are none: ${String(error)}`, {
      cause: error,
    });
  }
}
