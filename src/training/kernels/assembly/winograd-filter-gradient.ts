// AssemblyScript. The gradient for the filter of winograd-convolution.ts: the same shapes, the same units.

import { BLOCK, head, PLANES, planeStep } from './winograd-planes';
import { SCRATCH, transformInput } from './winograd-tiles';
import { addTransposedProduct } from './multiply-transposed';
import { transformFilterSlopes, transformSlopes } from './winograd-slopes';

/** dw, the gradient for w, from x and dy. */
export function winogradFilterGradient(
  x: usize,
  dy: usize,
  dw: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  filters: i32,
  top: i32,
  left: i32,
  scratch: usize,
): void {
  const tileRows = (outHeight + 3) >> 2;
  const tileColumns = (outWidth + 3) >> 2;
  const imagesAtOnce = max(BLOCK / (tileRows * tileColumns), 1);
  const tiles = imagesAtOnce * tileRows * tileColumns;
  const inputStep = planeStep(tiles, channels);
  const slopeStep = planeStep(tiles, filters);
  const filterStep = planeStep(channels, filters);
  const size = max(channels, filters);
  const inputs = scratch + head(size);
  const slopes = inputs + PLANES * inputStep;
  const weights = slopes + PLANES * slopeStep;
  memory.fill(scratch + SCRATCH, 0, (<usize>size) << 2);
  memory.fill(weights, 0, PLANES * filterStep);
  for (let n = 0; n < images; n += imagesAtOnce) {
    const count = min(imagesAtOnce, images - n);
    const from = x + ((<usize>(n * height * width * channels)) << 2);
    const other = dy + ((<usize>(n * outHeight * outWidth * filters)) << 2);
    transformInput(from, inputs, count, height, width, channels, tileRows, tileColumns, top, left, inputStep, scratch);
    transformSlopes(other, slopes, count, outHeight, outWidth, filters, tileRows, tileColumns, slopeStep, scratch);
    const rows = count * tileRows * tileColumns;
    for (let p: usize = 0; p < PLANES; p++) {
      addTransposedProduct(
        inputs + p * inputStep,
        slopes + p * slopeStep,
        weights + p * filterStep,
        rows,
        channels,
        filters,
      );
    }
  }
  transformFilterSlopes(weights, dw, channels, filters, filterStep, scratch);
}
