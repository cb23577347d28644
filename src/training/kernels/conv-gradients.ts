import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { Assembly } from './load-assembly.ts';
import { addressOf, asWasmBackend } from '../../recognition/kernels/wasm-tensor.ts';
import { filterGradient } from './filter-gradient.ts';
import { setKernel } from './set-kernel.ts';

type Shape = [number, number, number, number];
type ConvolutionInfo = tf.backend_util.Conv2DInfo;

/**
 * The two gradients of a 2-d convolution, each written as a convolution itself, since the wasm backend has no filter gradient and only a
 * naive loop for the input's. NHWC, no dilation.
 */
export function registerConvGradients(assembly: Assembly): void {
  setKernel('Conv2DBackpropFilter', ({ inputs, backend, attrs }) => {
    const { x, dy } = inputs as unknown as Record<'x' | 'dy', tf.Tensor4D>;
    const { strides, pad, dimRoundingMode, filterShape } = attrs as unknown as tf.Conv2DBackpropFilterAttrs;
    const info = tf.backend_util.computeConv2DInfo(x.shape, filterShape, strides, 1, pad, dimRoundingMode);
    return filterGradient(assembly, asWasmBackend(backend), x, dy, info) ?? tf.tidy(() => correlate(x, dy, info));
  });
  setKernel('Conv2DBackpropInput', ({ inputs, backend, attrs }) => {
    const { dy, filter } = inputs as unknown as Record<'dy' | 'filter', tf.Tensor4D>;
    const { strides, pad, dimRoundingMode, inputShape } = attrs as unknown as tf.Conv2DBackpropInputAttrs;
    const info = tf.backend_util.computeConv2DInfo(inputShape, filter.shape, strides, 1, pad, dimRoundingMode);
    return tf.tidy(() => inputGradient(assembly, asWasmBackend(backend), dy, filter, info));
  });
}

/** dW[i,j,c,k] = Σ x[n, y·s+i, x·s+j, c] · dy[n,y,x,k]: x as a batch of channels, dy as filters as large as the output, strides as dilation. */
function correlate(x: tf.Tensor4D, dy: tf.Tensor4D, info: ConvolutionInfo): tf.Tensor4D {
  const { top, bottom, left, right } = info.padInfo;
  const channelsAsBatch = x
    .pad([
      [0, 0],
      [top, bottom],
      [left, right],
      [0, 0],
    ])
    .transpose<tf.Tensor4D>([3, 1, 2, 0]);
  const outputAsFilter = dy.transpose<tf.Tensor4D>([1, 2, 0, 3]);
  const { filterHeight, filterWidth, inChannels, outChannels } = info;
  const correlated =
    info.strideHeight === 1 && info.strideWidth === 1
      ? tf.conv2d(channelsAsBatch, outputAsFilter, 1, 'valid')
      : tf.conv2d(channelsAsBatch, outputAsFilter, 1, 'valid', 'NHWC', [info.strideHeight, info.strideWidth]);
  // A stride that does not divide the input leaves rows that no window started at.
  return correlated.slice([0, 0, 0, 0], [inChannels, filterHeight, filterWidth, outChannels]).transpose([1, 2, 0, 3]);
}

/** dx = dy, spread out by the stride, convolved with the turned filter. */
function inputGradient(
  assembly: Assembly,
  backend: BackendWasm,
  dy: tf.Tensor4D,
  filter: tf.Tensor4D,
  info: ConvolutionInfo,
): tf.Tensor4D {
  const { filterHeight, filterWidth, inHeight, inWidth, padInfo } = info;
  const spread = spreadOut(assembly, backend, dy, info.strideHeight, info.strideWidth);
  const [top, left] = [filterHeight - 1 - padInfo.top, filterWidth - 1 - padInfo.left];
  const [, height, width] = spread.shape;
  return tf.conv2d(spread, turn(assembly, backend, filter), 1, [
    [0, 0],
    [top, inHeight + filterHeight - 1 - height - top],
    [left, inWidth + filterWidth - 1 - width - left],
    [0, 0],
  ]);
}

/** With zeros in between, so that pixels next to each other are a stride apart. */
function spreadOut(
  assembly: Assembly,
  backend: BackendWasm,
  dy: tf.Tensor4D,
  down: number,
  across: number,
): tf.Tensor4D {
  if (down === 1 && across === 1) return dy;
  const [images, height, width, channels] = dy.shape;
  return make(backend, [images, (height - 1) * down + 1, (width - 1) * across + 1, channels], (address) =>
    assembly.spreadMap(addressOf(backend, dy), address, images, height, width, channels, down, across),
  );
}

/** A filter turned by 180°, channels and filters exchanged. */
function turn(assembly: Assembly, backend: BackendWasm, filter: tf.Tensor4D): tf.Tensor4D {
  const [height, width, channels, filters] = filter.shape;
  return make(backend, [height, width, filters, channels], (address) =>
    assembly.turnFilter(addressOf(backend, filter), address, height, width, channels, filters),
  );
}

/** A new tensor whose numbers `fill` writes. */
function make(backend: BackendWasm, shape: Shape, fill: (address: number) => void): tf.Tensor4D {
  const output = backend.makeOutput(shape, 'float32');
  fill(addressOf(backend, output));
  return tf.engine().makeTensorFromTensorInfo(output) as tf.Tensor4D;
}
