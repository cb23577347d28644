import * as tf from '@tensorflow/tfjs';
import { GLYPH_SIZE } from '../../core/glyph.ts';
import type { Architecture } from '../architectures.ts';
import { batchNormRelu, inferBatchNormRelu, type BatchStatistics } from '../kernels/batch-norm-relu.ts';
import type { Random } from '../random.ts';

/** A net in training: its weights as one flat vector beside the tfjs variables, so that workers can average and checkpoints can store it. */
export interface Network {
  readonly architecture: Architecture;
  readonly classes: number;
  /** Trainable variables in the order of the flat vector. */
  readonly variables: readonly tf.Variable[];
  /** Batch statistics of the last training batch, one for each `conv`, in order. */
  readonly batchStatistics: readonly BatchStatistics[];
  /** Numbers in the flat vector of weights. */
  readonly size: number;
  /** Numbers in the flat vector of statistics: all means, then all variances, stage by stage. */
  readonly statisticsSize: number;
  /** glyphs [N,28,28,1] → logits [N,classes]; with the batch's own statistics and dropout. */
  trainLogits(glyphs: tf.Tensor4D, dropoutSeed: number): tf.Tensor2D;
  /** The same with given statistics (flat) and without dropout. */
  inferLogits(glyphs: tf.Tensor4D, statistics: Float32Array): tf.Tensor2D;
}

/** Builds the net with He-normal weights (He et al. 2015). */
export function createNetwork(architecture: Architecture, classes: number, random: Random): Network {
  const variables: tf.Variable[] = [];
  const batchStatistics: BatchStatistics[] = [];
  const addVariable = (shape: number[], fill: (index: number) => number): void => {
    const values = new Float32Array(shape.reduce((a, b) => a * b, 1)).map((_, index) => fill(index));
    variables.push(tf.tidy(() => tf.variable(tf.tensor(values, shape))));
  };

  let channels = 1;
  for (const layer of architecture) {
    if (layer.type === 'conv') {
      const deviation = Math.sqrt(2 / (layer.size * layer.size * channels));
      addVariable([layer.size, layer.size, channels, layer.filters], () => random.normal() * deviation);
      addVariable([layer.filters], () => 1); // gamma
      addVariable([layer.filters], () => 0); // beta
      batchStatistics.push({
        mean: new Float32Array(layer.filters),
        variance: new Float32Array(layer.filters).fill(1),
      });
      channels = layer.filters;
    } else if (layer.type === 'dense') {
      const deviation = Math.sqrt(1 / channels);
      addVariable([channels, classes], () => random.normal() * deviation);
      addVariable([classes], () => 0);
    }
  }

  const run = (glyphs: tf.Tensor4D, conv: ConvStage, dropoutSeed?: number): tf.Tensor2D => {
    let next = 0;
    let stage = 0;
    let x: tf.Tensor = glyphs;
    for (const layer of architecture) {
      switch (layer.type) {
        case 'conv': {
          const [filter, gamma, beta] = variables.slice(next, next + 3) as unknown as [
            tf.Tensor4D,
            tf.Tensor1D,
            tf.Tensor1D,
          ];
          x = conv(tf.conv2d(x as tf.Tensor4D, filter, layer.stride ?? 1, 'same'), gamma, beta, stage++);
          next += 3;
          break;
        }
        case 'max-pool':
          x = tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid');
          break;
        case 'global-average':
          x = x.mean([1, 2]);
          break;
        case 'dropout':
          if (dropoutSeed !== undefined) x = tf.dropout(x, layer.rate, undefined, dropoutSeed);
          break;
        case 'dense':
          x = (x as tf.Tensor2D).matMul(variables[next] as unknown as tf.Tensor2D).add(variables[next + 1]);
          next += 2;
          break;
      }
    }
    return x as tf.Tensor2D;
  };

  return {
    architecture,
    classes,
    variables,
    batchStatistics,
    size: variables.reduce((sum, variable) => sum + variable.size, 0),
    statisticsSize: batchStatistics.reduce((sum, { mean }) => sum + 2 * mean.length, 0),
    trainLogits: (glyphs, dropoutSeed) =>
      run(glyphs, (x, gamma, beta, stage) => batchNormRelu(x, gamma, beta, batchStatistics[stage]), dropoutSeed),
    inferLogits: (glyphs, statistics) => {
      const stages = splitStatistics(architecture, statistics);
      return tf.tidy(() => run(glyphs, (x, gamma, beta, stage) => inferBatchNormRelu(x, gamma, beta, stages[stage])));
    },
  };
}

type ConvStage = (x: tf.Tensor4D, gamma: tf.Tensor1D, beta: tf.Tensor1D, stage: number) => tf.Tensor4D;

/** Views into a flat vector of statistics, one for each `conv`. */
export function splitStatistics(architecture: Architecture, flat: Float32Array): BatchStatistics[] {
  const stages: BatchStatistics[] = [];
  let offset = 0;
  for (const layer of architecture) {
    if (layer.type !== 'conv') continue;
    stages.push({
      mean: flat.subarray(offset, offset + layer.filters),
      variance: flat.subarray(offset + layer.filters, offset + 2 * layer.filters),
    });
    offset += 2 * layer.filters;
  }
  return stages;
}

/** Copies the weights out of the net, in the order of its variables. */
export function readWeights(network: Network): Float32Array {
  const flat = new Float32Array(network.size);
  let offset = 0;
  for (const variable of network.variables) {
    flat.set(variable.dataSync(), offset);
    offset += variable.size;
  }
  return flat;
}

/** Puts a flat vector of weights into the net. */
export function writeWeights(network: Network, flat: Float32Array): void {
  let offset = 0;
  for (const variable of network.variables) {
    const values = tf.tensor(flat.slice(offset, offset + variable.size), variable.shape);
    variable.assign(values);
    values.dispose();
    offset += variable.size;
  }
}

/** [1,28,28,1]-shaped batch from glyphs laid end to end. */
export function glyphTensor(glyphs: Float32Array): tf.Tensor4D {
  const count = glyphs.length / (GLYPH_SIZE * GLYPH_SIZE);
  return tf.tensor4d(glyphs, [count, GLYPH_SIZE, GLYPH_SIZE, 1]);
}
