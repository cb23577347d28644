import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { Assembly } from './load-assembly.ts';
import { setKernel } from './set-kernel.ts';
import { addressOf, asWasmBackend, viewFloats, withScratch } from '../../recognition/kernels/wasm-tensor.ts';

const EPSILON = 1e-5; // added to the variance
const FORWARD = 'BatchNormRelu';
const BACKWARD = 'BatchNormReluGrad';
const FLOAT = 4; // bytes
const [FORWARD_SCRATCH, BACKWARD_SCRATCH] = [6, 8]; // numbers a channel that the compiled routines work with

/** Mean and variance of each channel over one batch. */
export interface BatchStatistics {
  readonly mean: Float32Array;
  readonly variance: Float32Array;
}

/**
 * ReLU(batch norm(x)) in training, as one step each way: two passes over memory where the composed ops take fifteen.
 * x [..., C], gamma [C], beta [C] → [..., C]; the batch's statistics are written into `statistics`. Ioffe & Szegedy 2015.
 */
export function batchNormRelu(
  x: tf.Tensor4D,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  statistics: BatchStatistics,
): tf.Tensor4D {
  const attrs = { statistics } as unknown as tf.NamedAttrMap;
  const run = tf.customGrad((...args) => {
    const [input, g, b, save] = args as unknown as [tf.Tensor4D, tf.Tensor1D, tf.Tensor1D, tf.GradSaveFunc];
    const value = tf.engine().runKernel<tf.Tensor4D>(FORWARD, { x: input, gamma: g, beta: b }, attrs);
    save([input, g, b]);
    const gradFunc = (dy: tf.Tensor, saved: tf.Tensor[]): tf.Tensor[] => {
      const [savedX, savedGamma, savedBeta] = saved as [tf.Tensor4D, tf.Tensor1D, tf.Tensor1D];
      return tf.engine().runKernel<tf.Tensor[]>(BACKWARD, { x: savedX, gamma: savedGamma, beta: savedBeta, dy }, attrs);
    };
    return { value, gradFunc };
  });
  return run(x, gamma, beta);
}

/** The same function with given statistics, for evaluation while training. */
export function inferBatchNormRelu(
  x: tf.Tensor4D,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  statistics: BatchStatistics,
): tf.Tensor4D {
  return tf.tidy(() => {
    const inverse = tf.tensor1d(statistics.variance.map((v) => 1 / Math.sqrt(v + EPSILON)));
    const scale = gamma.mul(inverse);
    return x
      .mul(scale)
      .add(beta.sub(scale.mul(tf.tensor1d(statistics.mean))))
      .relu();
  });
}

/** What a convolution must be multiplied by and shifted by so that it does the normalisation itself: `scale` and `bias`, per channel. */
export function foldBatchNorm(
  gamma: Float32Array,
  beta: Float32Array,
  { mean, variance }: BatchStatistics,
): { readonly scale: Float32Array; readonly bias: Float32Array } {
  const scale = gamma.map((g, c) => g / Math.sqrt(variance[c] + EPSILON));
  const bias = beta.map((b, c) => b - scale[c] * mean[c]);
  return { scale, bias };
}

/** Registers both kernels with the wasm backend. */
export function registerBatchNormRelu(assembly: Assembly): void {
  setKernel(FORWARD, ({ inputs, backend, attrs }) =>
    forward(assembly, asWasmBackend(backend), inputs as Inputs<'x' | 'gamma' | 'beta'>, statisticsOf(attrs)),
  );
  setKernel(BACKWARD, ({ inputs, backend, attrs }) =>
    backward(assembly, asWasmBackend(backend), inputs as Inputs<'x' | 'gamma' | 'beta' | 'dy'>, statisticsOf(attrs)),
  );
}

type Inputs<Name extends string> = Record<Name, tf.TensorInfo>;

/** Where a stage keeps its statistics travels as an attribute, past tfjs' types. */
const statisticsOf = (attrs: tf.NamedAttrMap | undefined): BatchStatistics =>
  (attrs as unknown as { statistics: BatchStatistics }).statistics;

const sizeOf = ({ shape }: tf.TensorInfo): number => shape.reduce((product, side) => product * side, 1);

function forward(
  assembly: Assembly,
  backend: BackendWasm,
  { x, gamma, beta }: Inputs<'x' | 'gamma' | 'beta'>,
  statistics: BatchStatistics,
): tf.TensorInfo {
  const channels = sizeOf(gamma);
  const output = backend.makeOutput(x.shape, 'float32');
  const addresses = [x, gamma, beta, output].map((tensor) => addressOf(backend, tensor));
  withScratch(backend, (2 + FORWARD_SCRATCH) * channels, (mean) => {
    const variance = mean + FLOAT * channels;
    const scratch = variance + FLOAT * channels;
    assembly.batchNormRelu(...addresses, mean, variance, sizeOf(x) / channels, channels, scratch);
    statistics.mean.set(viewFloats(backend, mean, channels));
    statistics.variance.set(viewFloats(backend, variance, channels));
  });
  return output;
}

function backward(
  assembly: Assembly,
  backend: BackendWasm,
  { x, gamma, beta, dy }: Inputs<'x' | 'gamma' | 'beta' | 'dy'>,
  statistics: BatchStatistics,
): tf.TensorInfo[] {
  const channels = sizeOf(gamma);
  const outputs = [x, gamma, beta].map(({ shape }) => backend.makeOutput(shape, 'float32'));
  const [given, made] = [[x, gamma, beta, dy], outputs].map((list) => list.map((tensor) => addressOf(backend, tensor)));
  withScratch(backend, (2 + BACKWARD_SCRATCH) * channels, (mean) => {
    const variance = mean + FLOAT * channels;
    const scratch = variance + FLOAT * channels;
    viewFloats(backend, mean, channels).set(statistics.mean);
    viewFloats(backend, variance, channels).set(statistics.variance);
    assembly.batchNormReluGradient(...given, mean, variance, ...made, sizeOf(x) / channels, channels, scratch);
  });
  return outputs;
}
