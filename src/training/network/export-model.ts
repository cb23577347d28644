import * as tf from '@tensorflow/tfjs';
import { GLYPH_SIZE } from '../../core/glyph.ts';
import { foldBatchNorm } from '../kernels/batch-norm-relu.ts';
import { splitStatistics, type Network } from './network.ts';

/**
 * The trained net as a plain layers model for reading: batch norm folded into the convolutions, which then end in ReLU, dropout gone.
 * @param weights flat, in the order of the network's variables
 * @param logitShift added to the outputs, [classes]
 */
export function exportModel(
  network: Network,
  weights: Float32Array,
  statistics: Float32Array,
  logitShift: Float32Array,
): tf.Sequential {
  const stages = splitStatistics(network.architecture, statistics);
  const model = tf.sequential();
  let offset = 0;
  let channels = 1;
  const take = (length: number): Float32Array => weights.slice(offset, (offset += length));
  const first = () => (model.layers.length === 0 ? { inputShape: [GLYPH_SIZE, GLYPH_SIZE, 1] } : {});

  for (const layer of network.architecture) {
    switch (layer.type) {
      case 'conv': {
        const { size, filters, stride = 1 } = layer;
        const filter = take(size * size * channels * filters);
        const { scale, bias } = foldBatchNorm(
          take(filters),
          take(filters),
          stages.shift() ?? { mean: new Float32Array(), variance: new Float32Array() },
        );
        model.add(
          tf.layers.conv2d({
            ...first(),
            filters,
            kernelSize: size,
            strides: stride,
            padding: 'same',
            activation: 'relu',
          }),
        );
        setWeights(model, [
          [filter.map((value, index) => value * scale[index % filters]), [size, size, channels, filters]],
          [bias, [filters]],
        ]);
        channels = filters;
        break;
      }
      case 'max-pool':
        model.add(tf.layers.maxPooling2d({ poolSize: 2, strides: 2 }));
        break;
      case 'global-average':
        model.add(tf.layers.globalAveragePooling2d({}));
        break;
      case 'dropout':
        break;
      case 'dense': {
        model.add(tf.layers.dense({ units: network.classes }));
        const matrix = take(channels * network.classes);
        const bias = take(network.classes).map((value, index) => value + logitShift[index]);
        setWeights(model, [
          [matrix, [channels, network.classes]],
          [bias, [network.classes]],
        ]);
        break;
      }
    }
  }
  return model;
}

function setWeights(model: tf.Sequential, values: readonly (readonly [Float32Array, number[]])[]): void {
  const tensors = values.map(([data, shape]) => tf.tensor(data, shape));
  model.layers[model.layers.length - 1].setWeights(tensors);
  tf.dispose(tensors);
}
