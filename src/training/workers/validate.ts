import * as tf from '@tensorflow/tfjs';
import { normaliseGlyph } from '../../core/normalise-glyph.ts';
import { GLYPH_PIXELS, GLYPH_SIZE } from '../../core/glyph.ts';
import type { CharacterPool } from '../crop-source.ts';
import { glyphTensor, type Network } from '../network/network.ts';

/** Numbers that `validateShare` fills for a net of so many classes. */
export const validationSize = (classes: number): number => 3 * classes;

const BATCH = 256;

/**
 * Runs a part of the validation characters, not distorted, through the net with the weights that it holds, and writes sums into `out`:
 * for each class how many there were, how many were right, and their cross entropy. As in the published comparison, "not a character",
 * the last class, cannot win; the cross entropy counts it.
 * @param shift added to the logits, so that they answer for classes that are equally frequent, [classes]
 * @param part the characters [part.worker], [part.worker + part.workers], …
 */
export function validateShare(
  network: Network,
  statistics: Float32Array,
  pool: CharacterPool,
  shift: Float32Array,
  part: { readonly worker: number; readonly workers: number },
  out: Float32Array,
): void {
  const { classes } = network;
  out.fill(0, 0, validationSize(classes));
  const mine = Array.from(pool.labels.keys()).filter((index) => index % part.workers === part.worker);
  for (let from = 0; from < mine.length; from += BATCH) {
    const batch = mine.slice(from, from + BATCH);
    const logs = logProbabilities(network, statistics, pool, shift, batch);
    batch.forEach((index, row) => {
      const label = pool.labels[index];
      const answer = logs.subarray(row * classes, (row + 1) * classes);
      out[label]++;
      const characters = answer.subarray(0, classes - 1);
      if (characters.every((log, other) => other === label || log < answer[label])) out[classes + label]++;
      out[2 * classes + label] -= answer[label];
    });
  }
}

function logProbabilities(
  network: Network,
  statistics: Float32Array,
  { images }: CharacterPool,
  shift: Float32Array,
  batch: readonly number[],
): Float32Array {
  const glyphs = new Float32Array(batch.length * GLYPH_PIXELS);
  batch.forEach((index, row) => {
    const data = images.subarray(index * GLYPH_PIXELS, (index + 1) * GLYPH_PIXELS);
    glyphs.set(normaliseGlyph({ width: GLYPH_SIZE, height: GLYPH_SIZE, data }), row * GLYPH_PIXELS);
  });
  return tf.tidy(() =>
    tf.logSoftmax(network.inferLogits(glyphTensor(glyphs), statistics).add<tf.Tensor2D>(shift)).dataSync<'float32'>(),
  );
}

/** From the sums over all workers: accuracy and loss as means over the classes that there are, so that rare ones count as much. */
export function meanOverClasses(
  sums: Float32Array,
  classes: number,
): { readonly validationLoss: number; readonly validationAccuracy: number } {
  const present = Array.from({ length: classes }, (_, label) => label).filter((label) => sums[label] > 0);
  const mean = (first: number): number =>
    present.reduce((sum, label) => sum + sums[first + label] / sums[label], 0) / present.length;
  return { validationLoss: mean(2 * classes), validationAccuracy: mean(classes) };
}
