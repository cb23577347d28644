import * as tf from '@tensorflow/tfjs';
import type { Batch } from './crop-source.ts';
import { countRight, smoothedCrossEntropy } from './network/loss.ts';
import { glyphTensor, type Network } from './network/network.ts';

/** What one worker found on its part of a batch. */
export interface StepOutcome {
  readonly loss: number;
  /** Crops whose best class was right. */
  readonly right: number;
}

/** Runs the net forward and backward on one batch; writes the gradient and the batch's statistics, end to end, into `out`. */
export function computeGradient(
  network: Network,
  batch: Batch,
  smoothing: number,
  dropoutSeed: number,
  out: Float32Array,
): StepOutcome {
  return tf.tidy(() => {
    let logits: tf.Tensor2D | undefined;
    const { value, grads } = tf.variableGrads(() => {
      logits = tf.keep(network.trainLogits(glyphTensor(batch.glyphs), dropoutSeed));
      return smoothedCrossEntropy(logits, batch.labels, smoothing);
    }, network.variables as tf.Variable[]);
    let offset = 0;
    for (const variable of network.variables) {
      out.set(grads[variable.name].dataSync(), offset);
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
