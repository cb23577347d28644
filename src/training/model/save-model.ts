import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as tf from '@tensorflow/tfjs';
import type { ModelFiles } from '../../recognition/model-files.ts';
import { packModel, type CardDetails } from './pack-model.ts';
import type { WeightType } from './quantise-weights.ts';

/** Writes `model.json`, `weights.bin`, `reference.json` and `card.json` into `directory`, each in one step. @returns what was written */
export async function saveModel(
  model: tf.LayersModel,
  directory: string,
  details: CardDetails,
  weights: WeightType = 'float16',
): Promise<ModelFiles> {
  const files = await packModel(model, details, weights);
  await mkdir(directory, { recursive: true });
  await writeWhole(join(directory, 'weights.bin'), Buffer.from(files.weights));
  await writeWhole(join(directory, 'model.json'), JSON.stringify(files.model));
  await writeWhole(join(directory, 'reference.json'), JSON.stringify(files.reference));
  await writeWhole(join(directory, 'card.json'), `${JSON.stringify(files.card, null, 2)}\n`);
  return files;
}

/** A file is there whole or not at all, whenever the process is killed. */
export async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}
