import * as tf from '@tensorflow/tfjs';
import type { Batch } from '../crop-source.ts';
import { distilledCrossEntropy } from '../distil/distilled-cross-entropy.ts';
import type { Teacher } from '../distil/load-teacher.ts';
import { countRight, smoothedCrossEntropy } from '../network/loss.ts';
import { glyphTensor, type Network } from '../network/network.ts';

/** What one worker found on its part of a batch. */
export interface StepOutcome {
  readonly loss: number;
  /** Crops whose best class was right. */
  readonly right: number;
}

/** What a step may do besides learning everything from the labels. */
export interface StepVariation {
  /** Only the last dense layer learns; the gradient of all else is zero. */
  readonly frozen?: boolean;
  /** Of whose loss `share` (0–1) comes from the teacher's answers. */
  readonly distil?: { readonly teacher: Teacher; readonly share: number; readonly temperature: number } | undefined;
}

const HEAD_VARIABLES = 2; // kernel and bias of the last dense layer

/** Runs the net forward and backward on one batch; writes the gradient and the batch's statistics, end to end, into `out`. */
export function computeGradient(
  network: Network,
  batch: Batch,
  smoothing: number,
  dropoutSeed: number,
  out: Float32Array,
  { frozen = false, distil }: StepVariation = {},
): StepOutcome {
  return tf.tidy(() => {
    const learning = frozen ? network.variables.slice(-HEAD_VARIABLES) : network.variables;
    const taught = distil?.teacher.answer(batch.glyphs);
    let logits: tf.Tensor2D | undefined;
    const { value, grads } = tf.variableGrads(() => {
      logits = tf.keep(network.trainLogits(glyphTensor(batch.glyphs), dropoutSeed));
      const loss = smoothedCrossEntropy(logits, batch.labels, smoothing);
      if (!distil || !taught) return loss;
      const distance = distilledCrossEntropy(logits, taught, distil.temperature);
      return loss.mul(1 - distil.share).add<tf.Scalar>(distance.mul(distil.share));
    }, learning as tf.Variable[]);
    let offset = 0;
    for (const variable of network.variables) {
      if (learning.includes(variable)) out.set(grads[variable.name].dataSync(), offset);
      else out.fill(0, offset, offset + variable.size);
      offset += variable.size;
    }
    for (const { mean, variance } of network.batchStatistics) {
      out.set(mean, offset);
      out.set(variance, offset + mean.length);
      offset += 2 * mean.length;
    }
    const scores = logits?.dataSync() as Float32Array;
    logits?.dispose();
    return { loss: value.dataSync()[0], right: countRight(scores, batch.labels, network.classes) };
  });
}

/** 1 for each number of the weights that is decayed: of convolution filters and dense matrices, the variables with more than one dimension. */
export function markDecayed({ variables, size }: Network, frozen: boolean): Uint8Array {
  const mask = new Uint8Array(size);
  const learning = frozen ? variables.slice(-HEAD_VARIABLES) : variables;
  let offset = 0;
  for (const variable of variables) {
    if (variable.rank > 1 && learning.includes(variable)) mask.fill(1, offset, offset + variable.size);
    offset += variable.size;
  }
  return mask;
}
