import * as tf from '@tensorflow/tfjs';
import { GLYPH_SIZE } from '../../core/glyph.ts';
import { foldBatchNorm, type BatchStatistics } from '../kernels/batch-norm-relu.ts';
import { splitStatistics, type Network } from './network.ts';
import { listWeighted, planStages, type Stage, type WeightedStage } from './plan-stages.ts';

type Layer = tf.layers.Layer;

/** A kernel and a bias, batch norm folded in. */
interface Folded {
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/**
 * The trained net as a plain layers model for reading: batch norm folded into the layers before it, dropout gone.
 * @param weights flat, in the order of the network's variables
 * @param logitShift added to the outputs, [classes]
 */
export function exportModel(
  network: Network,
  weights: Float32Array,
  statistics: Float32Array,
  logitShift: Float32Array,
): tf.LayersModel {
  const stages = planStages(network.architecture, network.classes);
  const folded = foldAll(listWeighted(stages), weights, statistics, logitShift);
  const apply = (layer: Layer, x: tf.SymbolicTensor | tf.SymbolicTensor[]) => layer.apply(x) as tf.SymbolicTensor;

  const addWeighted = (stage: WeightedStage, x: tf.SymbolicTensor): tf.SymbolicTensor => {
    const layer = makeLayer(stage);
    const output = apply(layer, x);
    const { kernel, bias } = folded.get(stage) as Folded;
    const tensors = [tf.tensor(kernel, [...stage.kernel]), tf.tensor1d(bias)];
    layer.setWeights(tensors);
    tf.dispose(tensors);
    return output;
  };
  const addStage = (stage: Stage, x: tf.SymbolicTensor): tf.SymbolicTensor => {
    switch (stage.type) {
      case 'weighted':
        return addWeighted(stage, x);
      case 'residual': {
        const { body, shortcut } = stage;
        const inner = body.reduce((value, part) => addWeighted(part, value), x);
        const sum = apply(tf.layers.add(), [inner, shortcut ? addWeighted(shortcut, x) : x]);
        return apply(tf.layers.reLU(), sum);
      }
      case 'pool': {
        const options = { poolSize: 2, strides: 2 };
        return apply(stage.by === 'max' ? tf.layers.maxPooling2d(options) : tf.layers.averagePooling2d(options), x);
      }
      case 'global-average':
        return apply(tf.layers.globalAveragePooling2d({}), x);
      case 'flatten':
        return apply(tf.layers.flatten(), x);
      case 'dropout':
        return x;
    }
  };

  const inputs = tf.input({ shape: [GLYPH_SIZE, GLYPH_SIZE, 1] });
  return tf.model({ inputs, outputs: stages.reduce((x, stage) => addStage(stage, x), inputs) });
}

function makeLayer({ kernel, stride, padding, relu, width }: WeightedStage): Layer {
  const activation = relu ? 'relu' : 'linear';
  return kernel.length === 2
    ? tf.layers.dense({ units: width, activation })
    : tf.layers.conv2d({ filters: width, kernelSize: kernel[0], strides: stride, padding, activation });
}

/** Cuts the flat vectors up and folds batch norm in; the last stage's bias takes the shift. */
function foldAll(
  weighted: readonly WeightedStage[],
  weights: Float32Array,
  statistics: Float32Array,
  logitShift: Float32Array,
): Map<WeightedStage, Folded> {
  const normalised = splitStatistics(weighted, statistics).values();
  let offset = 0;
  const take = (length: number): Float32Array => weights.slice(offset, (offset += length));
  return new Map(
    weighted.map((stage, index): readonly [WeightedStage, Folded] => {
      const kernel = take(stage.kernel.reduce((product, size) => product * size, 1));
      if (stage.batchNorm) {
        const statistics = normalised.next().value as BatchStatistics;
        const { scale, bias } = foldBatchNorm(take(stage.width), take(stage.width), statistics);
        return [stage, { kernel: kernel.map((value, i) => value * scale[i % stage.width]), bias }];
      }
      const shift = index === weighted.length - 1 ? logitShift : undefined;
      return [stage, { kernel, bias: take(stage.width).map((value, i) => value + (shift?.[i] ?? 0)) }];
    }),
  );
}
