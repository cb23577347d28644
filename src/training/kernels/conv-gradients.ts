import * as tf from '@tensorflow/tfjs';

type ConvAttributes = {
  readonly strides: number | [number, number];
  readonly pad: 'same' | 'valid' | number;
  readonly filterShape?: [number, number, number, number];
  readonly inputShape?: [number, number, number, number];
};

/**
 * The two gradients of a 2-d convolution, each written as a convolution itself, since the wasm backend has no filter gradient and only a
 * naive loop for the input's. NHWC, no dilation.
 */
export function registerConvGradients(): void {
  for (const name of ['Conv2DBackpropFilter', 'Conv2DBackpropInput']) {
    if (tf.getKernel(name, 'wasm')) tf.unregisterKernel(name, 'wasm');
  }
  tf.registerKernel({
    kernelName: 'Conv2DBackpropFilter',
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => {
      const { strides, pad, filterShape } = attrs as unknown as Required<ConvAttributes>;
      return tf.tidy(() => filterGradient(asTensor(inputs['x']), asTensor(inputs['dy']), filterShape, strides, pad));
    },
  });
  tf.registerKernel({
    kernelName: 'Conv2DBackpropInput',
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => {
      const { strides, pad, inputShape } = attrs as unknown as Required<ConvAttributes>;
      return tf.tidy(() => inputGradient(asTensor(inputs['dy']), asTensor(inputs['filter']), inputShape, strides, pad));
    },
  });
}

// The engine hands kernels whole tensors, typed by the part that all backends need.
const asTensor = (info: tf.TensorInfo | undefined): tf.Tensor4D => info as tf.Tensor4D;

/** dW[i,j,c,k] = Σ x[n, y·s+i, x·s+j, c] · dy[n,y,x,k]: x as a batch of channels, dy as filters as large as the output, strides as dilation. */
function filterGradient(
  x: tf.Tensor4D,
  dy: tf.Tensor4D,
  filterShape: [number, number, number, number],
  strides: number | [number, number],
  pad: 'same' | 'valid' | number,
): tf.Tensor4D {
  const info = tf.backend_util.computeConv2DInfo(x.shape, filterShape, strides, 1, pad);
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
  const [height, width, inChannels, outChannels] = filterShape;
  const correlated =
    info.strideHeight === 1 && info.strideWidth === 1
      ? tf.conv2d(channelsAsBatch, outputAsFilter, 1, 'valid')
      : tf.conv2d(channelsAsBatch, outputAsFilter, 1, 'valid', 'NHWC', [info.strideHeight, info.strideWidth]);
  // A stride that does not divide the input leaves rows that no window started at.
  return correlated.slice([0, 0, 0, 0], [inChannels, height, width, outChannels]).transpose([1, 2, 0, 3]);
}

/** dx = dy (spread out by the stride) convolved with the flipped, transposed filter. */
function inputGradient(
  dy: tf.Tensor4D,
  filter: tf.Tensor4D,
  inputShape: [number, number, number, number],
  strides: number | [number, number],
  pad: 'same' | 'valid' | number,
): tf.Tensor4D {
  const info = tf.backend_util.computeConv2DInfo(inputShape, filter.shape, strides, 1, pad);
  if (info.strideHeight !== 1 || info.strideWidth !== 1) {
    throw new RangeError(
      `Conv2DBackpropInput: expected stride 1 (a strided convolution may only be the first layer), got ${info.strideHeight}×${info.strideWidth}`,
    );
  }
  const { top, bottom, left, right } = info.padInfo;
  const flipped = filter.reverse([0, 1]).transpose<tf.Tensor4D>([0, 1, 3, 2]);
  const [height, width] = filter.shape;
  return tf.conv2d(dy, flipped, 1, [
    [0, 0],
    [height - 1 - top, height - 1 - bottom],
    [width - 1 - left, width - 1 - right],
    [0, 0],
  ]);
}
