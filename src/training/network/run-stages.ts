import * as tf from '@tensorflow/tfjs';
import type { Stage, WeightedStage } from './plan-stages.ts';

/** Batch norm, then ReLU; whose statistics it takes is the caller's affair. */
export type NormRelu = (x: tf.Tensor4D, gamma: tf.Tensor1D, beta: tf.Tensor1D) => tf.Tensor4D;

/** What a stage with weights computes with. */
export interface StageWeights {
  /** [kernel, gamma, beta] with batch norm, else [kernel, bias]. */
  readonly variables: readonly tf.Variable[];
  /** Only with batch norm. */
  readonly normRelu: NormRelu | undefined;
}

/**
 * Runs the stages on glyphs [N,28,28,1] → logits [N,classes].
 * @param weightsOf what each stage with weights computes with
 * @param dropoutSeed no dropout where undefined
 */
export function runStages(
  stages: readonly Stage[],
  glyphs: tf.Tensor4D,
  weightsOf: (stage: WeightedStage) => StageWeights,
  dropoutSeed: number | undefined,
): tf.Tensor2D {
  let x: tf.Tensor = glyphs;
  let dropouts = 0;
  for (const stage of stages) {
    switch (stage.type) {
      case 'weighted':
        x = runWeighted(x, stage, weightsOf(stage));
        break;
      case 'residual': {
        const { body, shortcut } = stage;
        const inner: tf.Tensor = body.reduce((value, part) => runWeighted(value, part, weightsOf(part)), x);
        x = tf.relu(tf.add(inner, shortcut ? runWeighted(x, shortcut, weightsOf(shortcut)) : x));
        break;
      }
      case 'pool':
        x = (stage.by === 'max' ? tf.maxPool : tf.avgPool)(x as tf.Tensor4D, 2, 2, 'valid');
        break;
      case 'global-average':
        x = x.mean([1, 2]);
        break;
      case 'flatten':
        x = x.reshape([x.shape[0], -1]);
        break;
      case 'dropout':
        if (dropoutSeed !== undefined) x = tf.dropout(x, stage.rate, undefined, dropoutSeed + dropouts++);
        break;
    }
  }
  return x as tf.Tensor2D;
}

function runWeighted(x: tf.Tensor, stage: WeightedStage, { variables, normRelu }: StageWeights): tf.Tensor {
  const [kernel, second, third] = variables as unknown as [tf.Tensor, tf.Tensor1D, tf.Tensor1D];
  if (normRelu) return normalise(multiply(x, kernel, stage), second, third, stage.relu, normRelu);
  if (!stage.relu) return multiply(x, kernel, stage).add(second);
  return x.rank === 4
    ? tf.fused.conv2d({
        x: x as tf.Tensor4D,
        filter: kernel as tf.Tensor4D,
        strides: stage.stride,
        pad: stage.padding,
        bias: second,
        activation: 'relu',
      })
    : tf.fused.matMul({ a: x, b: kernel, bias: second, activation: 'relu' });
}

function multiply(x: tf.Tensor, kernel: tf.Tensor, { stride, padding }: WeightedStage): tf.Tensor {
  return x.rank === 4 ? tf.conv2d(x as tf.Tensor4D, kernel as tf.Tensor4D, stride, padding) : x.matMul(kernel);
}

/** A vector goes through batch norm as a map of one pixel. */
function normalise(x: tf.Tensor, gamma: tf.Tensor1D, beta: tf.Tensor1D, relu: boolean, normRelu: NormRelu): tf.Tensor {
  const map = (x.rank === 4 ? x : x.reshape([x.shape[0], 1, 1, -1])) as tf.Tensor4D;
  const positive = normRelu(map, gamma, beta);
  // a = ReLU(a) − ReLU(−a): the one kernel serves where no ReLU follows.
  const normalised = relu ? positive : positive.sub(normRelu(map, gamma.neg(), beta.neg()));
  return normalised.reshape(x.shape);
}
