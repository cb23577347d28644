import * as tf from '@tensorflow/tfjs';

/** Mean cross entropy of logits [N,C] against class indices, with label smoothing (Szegedy et al. 2016). */
export function smoothedCrossEntropy(logits: tf.Tensor2D, labels: Int32Array, smoothing: number): tf.Scalar {
  const [count, classes] = logits.shape;
  const floor = smoothing / classes;
  const targets = new Float32Array(count * classes).fill(floor);
  labels.forEach((label, row) => (targets[row * classes + label] += 1 - smoothing));
  return tf.tidy(() => tf.tensor2d(targets, [count, classes]).mul(tf.logSoftmax(logits)).sum().div<tf.Scalar>(-count));
}

/** How many rows of the logits have their maximum at the label. */
export function countRight(logits: Float32Array, labels: Int32Array, classes: number): number {
  let right = 0;
  labels.forEach((label, row) => {
    let best = 0;
    for (let c = 1; c < classes; c++) if (logits[row * classes + c] > logits[row * classes + best]) best = c;
    if (best === label) right++;
  });
  return right;
}
