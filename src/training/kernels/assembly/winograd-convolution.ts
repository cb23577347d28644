// AssemblyScript. Convolutions of 3×3 pixels and stride 1 by Winograd's F(4×4, 3×3) (Lavin & Gray 2016):
// 36 products a tile of 16 pixels, channel and filter, where the plain way has 144. Maps are float32 [images, height, width, channels];
// channels and filters are multiples of 4.

import { multiplyMatrices } from './multiply-matrices';
import { transformFilter } from './winograd-filters';
import { BLOCK, head, PLANES, planeStep } from './winograd-planes';
import { SCRATCH, transformInput, transformOutput } from './winograd-tiles';

/** y [images, outHeight, outWidth, filters] = x convolved with w, whose windows start `top` and `left` pixels outside x. */
export function winogradConvolution(
  x: usize,
  w: usize,
  y: usize,
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
  const outputStep = planeStep(tiles, filters);
  const filterStep = planeStep(channels, filters);
  const inputs = scratch + head(max(channels, filters));
  const outputs = inputs + PLANES * inputStep;
  const weights = outputs + PLANES * outputStep;
  memory.fill(scratch + SCRATCH, 0, (<usize>channels) << 2);
  transformFilter(w, weights, channels, filters, filterStep, scratch);
  for (let n = 0; n < images; n += imagesAtOnce) {
    const count = min(imagesAtOnce, images - n);
    const from = x + ((<usize>(n * height * width * channels)) << 2);
    const to = y + ((<usize>(n * outHeight * outWidth * filters)) << 2);
    transformInput(from, inputs, count, height, width, channels, tileRows, tileColumns, top, left, inputStep, scratch);
    const rows = count * tileRows * tileColumns;
    for (let p: usize = 0; p < PLANES; p++) {
      multiplyMatrices(
        inputs + p * inputStep,
        weights + p * filterStep,
        outputs + p * outputStep,
        rows,
        channels,
        filters,
      );
    }
    transformOutput(outputs, to, count, outHeight, outWidth, filters, tileRows, tileColumns, outputStep, scratch);
  }
}
