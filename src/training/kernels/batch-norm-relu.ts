import * as tf from '@tensorflow/tfjs';
import { asWasmBackend, viewFloats } from './wasm-tensor.ts';

const EPSILON = 1e-5; // added to the variance
const FORWARD = 'BatchNormRelu';
const BACKWARD = 'BatchNormReluGrad';

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
export function registerBatchNormRelu(): void {
  if (tf.getKernel(FORWARD, 'wasm')) return;
  tf.registerKernel({
    kernelName: FORWARD,
    backendName: 'wasm',
    kernelFunc: ({ inputs, backend, attrs }) => {
      const wasm = asWasmBackend(backend);
      const { x, gamma, beta } = inputs as Record<'x' | 'gamma' | 'beta', tf.TensorInfo>;
      const output = wasm.makeOutput(x.shape, 'float32');
      const [input, scale, shift, out] = [x, gamma, beta, output].map((t) => viewFloats(wasm, t));
      forward(input, scale, shift, out, statisticsOf(attrs));
      return output;
    },
  });
  tf.registerKernel({
    kernelName: BACKWARD,
    backendName: 'wasm',
    kernelFunc: ({ inputs, backend, attrs }) => {
      const wasm = asWasmBackend(backend);
      const { x, gamma, beta, dy } = inputs as Record<'x' | 'gamma' | 'beta' | 'dy', tf.TensorInfo>;
      const outputs = [x, gamma, beta].map((t) => wasm.makeOutput(t.shape, 'float32'));
      const [first, ...others] = [x, gamma, beta, dy, ...outputs].map((t) => viewFloats(wasm, t));
      backward(first, others as BackwardViews, statisticsOf(attrs));
      return outputs;
    },
  });
}

type BackwardViews = [
  gamma: Float32Array,
  beta: Float32Array,
  dy: Float32Array,
  dx: Float32Array,
  dGamma: Float32Array,
  dBeta: Float32Array,
];

/** Where a stage keeps its statistics travels as an attribute, past tfjs' types. */
const statisticsOf = (attrs: tf.NamedAttrMap | undefined): BatchStatistics =>
  (attrs as unknown as { statistics: BatchStatistics }).statistics;

function forward(
  x: Float32Array,
  gamma: Float32Array,
  beta: Float32Array,
  out: Float32Array,
  statistics: BatchStatistics,
): void {
  const channels = gamma.length;
  const rows = x.length / channels;
  const sum = new Float64Array(channels);
  const squares = new Float64Array(channels);
  for (let i = 0; i < x.length; i += channels) {
    for (let c = 0; c < channels; c++) {
      const value = x[i + c];
      sum[c] += value;
      squares[c] += value * value;
    }
  }
  const scale = new Float32Array(channels);
  const shift = new Float32Array(channels);
  for (let c = 0; c < channels; c++) {
    const mean = sum[c] / rows;
    const variance = Math.max(squares[c] / rows - mean * mean, 0);
    statistics.mean[c] = mean;
    statistics.variance[c] = variance;
    scale[c] = gamma[c] / Math.sqrt(variance + EPSILON);
    shift[c] = beta[c] - scale[c] * mean;
  }
  for (let i = 0; i < x.length; i += channels) {
    for (let c = 0; c < channels; c++) {
      const value = x[i + c] * scale[c] + shift[c];
      out[i + c] = value > 0 ? value : 0;
    }
  }
}

function backward(
  x: Float32Array,
  [gamma, beta, dy, dx, dGamma, dBeta]: BackwardViews,
  { mean, variance }: BatchStatistics,
): void {
  const channels = gamma.length;
  const rows = x.length / channels;
  // y = scale·x + shift before the ReLU
  const inverse = Float64Array.from(variance, (v) => 1 / Math.sqrt(v + EPSILON));
  const scale = inverse.map((i, c) => gamma[c] * i);
  const shift = scale.map((s, c) => beta[c] - s * mean[c]);
  const sumDy = new Float64Array(channels);
  const sumDyX = new Float64Array(channels);
  for (let i = 0; i < x.length; i += channels) {
    for (let c = 0; c < channels; c++) {
      const value = x[i + c];
      if (scale[c] * value + shift[c] > 0) {
        sumDy[c] += dy[i + c];
        sumDyX[c] += dy[i + c] * value;
      }
    }
  }
  // dx = scale·(slope − (dBeta + normalised x·dGamma)/rows), with the part that is linear in x gathered into two numbers a channel
  const constant = new Float64Array(channels);
  const linear = new Float64Array(channels);
  for (let c = 0; c < channels; c++) {
    dBeta[c] = sumDy[c];
    dGamma[c] = inverse[c] * (sumDyX[c] - mean[c] * sumDy[c]);
    linear[c] = (scale[c] * inverse[c] * dGamma[c]) / rows;
    constant[c] = (scale[c] * dBeta[c]) / rows - linear[c] * mean[c];
  }
  for (let i = 0; i < x.length; i += channels) {
    for (let c = 0; c < channels; c++) {
      const value = x[i + c];
      const slope = scale[c] * value + shift[c] > 0 ? scale[c] * dy[i + c] : 0;
      dx[i + c] = slope - constant[c] - linear[c] * value;
    }
  }
}
