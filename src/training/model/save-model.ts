import { mkdir } from 'node:fs/promises';
import type * as tf from '@tensorflow/tfjs';
import type { ModelFiles } from '../../recognition/model-files.ts';
import { writeAllDurably } from '../write-durably.ts';
import { packModel, type CardDetails } from './pack-model.ts';
import type { WeightType } from './quantise-weights.ts';

/** Writes `model.json`, `weights.bin`, `reference.json` and `card.json` into `directory`. @returns what was written */
export async function saveModel(
  model: tf.LayersModel,
  directory: string,
  details: CardDetails,
  weights: WeightType = 'float16',
): Promise<ModelFiles> {
  const files = await packModel(model, details, weights);
  await mkdir(directory, { recursive: true });
  // A kill before the renames leaves the old model whole. One between them leaves weights that the old card's hash does not fit: readers
  // refuse those, and the same command, run again, heals it.
  await writeAllDurably(directory, [
    ['weights.bin', Buffer.from(files.weights)],
    ['model.json', JSON.stringify(files.model)],
    ['reference.json', JSON.stringify(files.reference)],
    ['card.json', `${JSON.stringify(files.card, null, 2)}\n`],
  ]);
  return files;
}
