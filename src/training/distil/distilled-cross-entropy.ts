import * as tf from '@tensorflow/tfjs';

/**
 * Cross entropy of logits [N,C] against a teacher's, both divided by `temperature` (at least 1) before the softmax, times its square, so
 * that its gradient is as large as that of labels (Hinton et al. 2015). Mean over the N rows.
 */
export function distilledCrossEntropy(logits: tf.Tensor2D, teacher: tf.Tensor2D, temperature: number): tf.Scalar {
  return tf.tidy(() => {
    const targets = tf.softmax(teacher.div<tf.Tensor2D>(temperature));
    const answers = tf.logSoftmax(logits.div<tf.Tensor2D>(temperature));
    return targets
      .mul(answers)
      .sum()
      .mul<tf.Scalar>(-(temperature ** 2) / logits.shape[0]);
  });
}
