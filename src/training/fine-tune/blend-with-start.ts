import * as tf from '@tensorflow/tfjs';
import { err, ok, type Result } from '../../core/result.ts';
import { buildModel } from '../../recognition/build-model.ts';
import type { ModelFiles } from '../../recognition/model-files.ts';

/** The net that a run went on from, and its share of the weights to be shipped, 0–1. */
export interface StartBlend {
  readonly files: ModelFiles;
  readonly share: number;
}

/**
 * Moves an exported net's weights towards those of the net that it was fine-tuned from. Both lie in one basin of the loss, and a net between
 * them keeps more of what the first could do than it gives up of what the second learned (Wortsman et al. 2022). Errors: a start that is no
 * model, or of another shape.
 */
export async function blendWithStart(
  model: tf.LayersModel,
  { files, share }: StartBlend,
): Promise<Result<tf.LayersModel, string>> {
  const start = await buildModel(files);
  if (!start.ok) return start;
  const [now, before] = [model.getWeights(), start.value.getWeights()];
  const fits = now.length === before.length && now.every(({ shape }, i) => String(shape) === String(before[i].shape));
  if (fits) {
    tf.tidy(() => {
      model.setWeights(now.map((weights, i) => weights.mul(1 - share).add(before[i].mul(share))));
    });
  }
  start.value.dispose();
  return fits ? ok(model) : err('--start-share: expected a net of the same shape to blend with, got another');
}
