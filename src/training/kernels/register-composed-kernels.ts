import * as tf from '@tensorflow/tfjs';
import type { BatchStatistics } from './batch-norm-relu.ts';

const EPSILON = 1e-5; // added to the variance, as the wasm kernels do

/** Registers batch norm with ReLU, and its gradient, for a backend that has no kernel of ours: composed of tfjs' own operations. */
export function registerComposedKernels(backendName: string): void {
  if (tf.getKernel('BatchNormRelu', backendName)) return;
  tf.registerKernel({
    kernelName: 'BatchNormRelu',
    backendName,
    kernelFunc: ({ inputs, attrs }) => {
      const { x, gamma, beta } = inputs as unknown as Record<'x' | 'gamma' | 'beta', tf.Tensor>;
      const { statistics } = attrs as unknown as { readonly statistics: BatchStatistics };
      return tf.tidy(() => {
        const { mean, variance } = tf.moments(x, leading(x));
        statistics.mean.set(mean.dataSync());
        statistics.variance.set(variance.dataSync());
        const scale = gamma.div(variance.add(EPSILON).sqrt());
        return x.sub(mean).mul(scale).add(beta).relu();
      });
    },
  });
  tf.registerKernel({
    kernelName: 'BatchNormReluGrad',
    backendName,
    kernelFunc: ({ inputs, attrs }) => {
      const { x, gamma, beta, dy } = inputs as unknown as Record<'x' | 'gamma' | 'beta' | 'dy', tf.Tensor>;
      const { statistics } = attrs as unknown as { readonly statistics: BatchStatistics };
      return tf.tidy(() => {
        const inverse = tf.tensor1d(statistics.variance.map((variance) => 1 / Math.sqrt(variance + EPSILON)));
        const normalised = x.sub(tf.tensor1d(statistics.mean)).mul(inverse);
        const slope = dy.mul(normalised.mul(gamma).add(beta).greater(0).toFloat());
        const dGamma = slope.mul(normalised).sum(leading(x));
        const dBeta = slope.sum(leading(x));
        const rows = x.size / gamma.size;
        const dx = slope.sub(dBeta.add(normalised.mul(dGamma)).div(rows)).mul(gamma.mul(inverse));
        return [dx, dGamma, dBeta];
      });
    },
  });
}

/** All axes but the channels'. */
const leading = ({ rank }: tf.Tensor): number[] => Array.from({ length: rank - 1 }, (_, axis) => axis);
