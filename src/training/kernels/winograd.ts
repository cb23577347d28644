import type * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { Routine } from '../../recognition/kernels/instantiate-assembly.ts';
import { addressOf, withScratch } from '../../recognition/kernels/wasm-tensor.ts';
import type { Assembly } from './load-assembly.ts';

type ConvolutionInfo = tf.backend_util.Conv2DInfo;

const SIDE = 3; // pixels of a filter
const TILE = 4; // pixels of the output
const PLANES = 36; // products a tile
const LEAST_GAIN = 1.5; // products saved that make up for the transforms
const FLOAT = 4; // bytes

/** Whether Winograd's way works for a convolution, and is worth it. */
export function fitsWinograd(info: ConvolutionInfo): boolean {
  const { inChannels, outChannels, outHeight, outWidth } = info;
  return (
    [info.filterHeight, info.filterWidth].every((side) => side === SIDE) &&
    [info.strideHeight, info.strideWidth, info.dilationHeight, info.dilationWidth].every((step) => step === 1) &&
    info.dataFormat === 'channelsLast' &&
    inChannels % 4 === 0 &&
    outChannels % 4 === 0 &&
    LEAST_GAIN * PLANES * countTiles(info) < SIDE ** 2 * outHeight * outWidth
  );
}

const countTiles = ({ outHeight, outWidth }: ConvolutionInfo): number =>
  Math.ceil(outHeight / TILE) * Math.ceil(outWidth / TILE);

/** The convolution of x with a filter. */
export function convolveByWinograd(
  assembly: Assembly,
  backend: BackendWasm,
  x: tf.TensorInfo,
  filter: tf.TensorInfo,
  info: ConvolutionInfo,
): tf.TensorInfo {
  return runWinograd(assembly, assembly.winogradConvolution, backend, [x, filter], info, info.outShape);
}

/** Runs one of Winograd's routines, on the scratch that it works with, into a new tensor. */
export function runWinograd(
  { winogradScratch }: Pick<Assembly, 'winogradScratch'>,
  routine: Routine,
  backend: BackendWasm,
  inputs: readonly tf.TensorInfo[],
  info: ConvolutionInfo,
  shape: number[],
): tf.TensorInfo {
  const output = backend.makeOutput(shape, 'float32');
  const addresses = [...inputs, output].map((tensor) => addressOf(backend, tensor));
  const bytes = winogradScratch(countTiles(info), info.inChannels, info.outChannels);
  withScratch(backend, bytes / FLOAT, (scratch) => {
    routine(
      ...addresses,
      ...[info.batchSize, info.inHeight, info.inWidth, info.inChannels],
      ...[info.outHeight, info.outWidth, info.outChannels],
      ...[info.padInfo.top, info.padInfo.left],
      scratch,
    );
  });
  return output;
}
