import * as tf from '@tensorflow/tfjs';

type Shape = [number, number, number, number];

/** Sizes of the convolution that a kernel function is called for. */
export function convolutionInfo(
  { x, filter }: Readonly<Record<'x' | 'filter', tf.TensorInfo>>,
  { strides, pad, dataFormat, dilations, dimRoundingMode }: tf.Conv2DAttrs,
): tf.backend_util.Conv2DInfo {
  return tf.backend_util.computeConv2DInfo(
    x.shape as Shape,
    filter.shape as Shape,
    strides,
    dilations,
    pad,
    dimRoundingMode,
    false,
    tf.backend_util.convertConv2DDataFormat(dataFormat),
  );
}
