import * as tf from '@tensorflow/tfjs';
import { GLYPH_SIZE } from '../../core/glyph.ts';
import type { Architecture } from '../architectures.ts';
import { batchNormRelu, inferBatchNormRelu, type BatchStatistics } from '../kernels/batch-norm-relu.ts';
import type { Random } from '../random.ts';
import { listWeighted, planStages, type WeightedStage } from './plan-stages.ts';
import { runStages, type NormRelu, type StageWeights } from './run-stages.ts';

/** A net in training: its weights as one flat vector beside the tfjs variables, so that workers can average and checkpoints can store it. */
export interface Network {
  readonly architecture: Architecture;
  readonly classes: number;
  /** Trainable variables in the order of the flat vector. */
  readonly variables: readonly tf.Variable[];
  /** Batch statistics of the last training batch, one for each stage that has batch norm, in order. */
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

/**
 * Builds the net with He-normal weights (He et al. 2015).
 * @throws RangeError where the architecture's layers do not fit together
 */
export function createNetwork(architecture: Architecture, classes: number, random: Random): Network {
  const stages = planStages(architecture, classes);
  const weighted = listWeighted(stages);
  const variablesOf = new Map(weighted.map((stage) => [stage, createVariables(stage, random)]));
  const batchStatistics = createStatistics(weighted);
  const variables = [...variablesOf.values()].flat();

  const run = (glyphs: tf.Tensor4D, normRelu: NormReluOn, all: readonly BatchStatistics[], dropoutSeed?: number) => {
    const normalised = weighted.filter(({ batchNorm }) => batchNorm);
    const statisticsOf = new Map(normalised.map((stage, index) => [stage, all[index]]));
    const weightsOf = (stage: WeightedStage): StageWeights => {
      const statistics = statisticsOf.get(stage);
      return {
        variables: variablesOf.get(stage) ?? [],
        normRelu: statistics && ((x, gamma, beta) => normRelu(x, gamma, beta, statistics)),
      };
    };
    return runStages(stages, glyphs, weightsOf, dropoutSeed);
  };

  return {
    architecture,
    classes,
    variables,
    batchStatistics,
    size: variables.reduce((sum, variable) => sum + variable.size, 0),
    statisticsSize: batchStatistics.reduce((sum, { mean }) => sum + 2 * mean.length, 0),
    trainLogits: (glyphs, dropoutSeed) => run(glyphs, batchNormRelu, batchStatistics, dropoutSeed),
    inferLogits: (glyphs, statistics) =>
      tf.tidy(() => run(glyphs, inferBatchNormRelu, splitStatistics(weighted, statistics))),
  };
}

type NormReluOn = (...args: [...Parameters<NormRelu>, statistics: BatchStatistics]) => tf.Tensor4D;

/** [kernel, gamma, beta] with batch norm, else [kernel, bias]. */
function createVariables({ kernel, width, batchNorm, relu }: WeightedStage, random: Random): tf.Variable[] {
  const inputs = kernel.slice(0, -1).reduce((product, size) => product * size, 1);
  // A ReLU lets half of the variance through, so what goes into one is begun twice as wide.
  const deviation = Math.sqrt((relu || batchNorm ? 2 : 1) / inputs);
  const create = (shape: readonly number[], fill: () => number): tf.Variable => {
    const values = new Float32Array(shape.reduce((product, size) => product * size, 1)).map(fill);
    return tf.tidy(() => tf.variable(tf.tensor(values, [...shape])));
  };
  const matrix = create(kernel, () => random.normal() * deviation);
  const shift = create([width], () => 0);
  return batchNorm ? [matrix, create([width], () => 1), shift] : [matrix, shift];
}

function createStatistics(weighted: readonly WeightedStage[]): BatchStatistics[] {
  return weighted
    .filter(({ batchNorm }) => batchNorm)
    .map(({ width }) => ({ mean: new Float32Array(width), variance: new Float32Array(width).fill(1) }));
}

/** Views into a flat vector of statistics, one for each stage that has batch norm. */
export function splitStatistics(weighted: readonly WeightedStage[], flat: Float32Array): BatchStatistics[] {
  let offset = 0;
  const take = (length: number): Float32Array => flat.subarray(offset, (offset += length));
  return weighted
    .filter(({ batchNorm }) => batchNorm)
    .map(({ width }) => ({ mean: take(width), variance: take(width) }));
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
