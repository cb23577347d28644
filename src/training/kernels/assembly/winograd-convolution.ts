// AssemblyScript. Convolutions of 3×3 pixels and stride 1, and the gradient for their filter, by Winograd's F(4×4, 3×3) (Lavin & Gray 2016):
// 36 products a tile of 16 pixels, channel and filter, where the plain way has 144. Maps are float32 [images, height, width, channels];
// channels and filters are multiples of 4.

import { multiplyMatrices } from './multiply-matrices';
import { addTransposedProduct } from './multiply-transposed';
import { transformFilter, transformFilterSlopes } from './winograd-filters';
import { SCRATCH, transformInput, transformOutput, transformSlopes } from './winograd-tiles';

const PLANES: usize = 36;
const BLOCK: i32 = 64; // tiles whose planes are held at a time: about what fits a core's L2 cache

/** Bytes of scratch that either routine works with. */
export function winogradScratch(tilesAnImage: i32, channels: i32, filters: i32): usize {
  const tiles = max(BLOCK, tilesAnImage);
  const size = max(channels, filters);
  return head(size) + PLANES * (planeStep(tiles, channels) + planeStep(tiles, filters) + planeStep(channels, filters));
}

/** Bytes before the planes. */
function head(channels: i32): usize {
  return (SCRATCH + ((<usize>channels) << 2) + 63) & ~63;
}

/** Bytes from plane to plane: odd in cache lines, so that the planes do not all fall into the same cache set. */
function planeStep(rows: i32, columns: i32): usize {
  return ((((<usize>(rows * columns)) << 2) + 63) & ~63) | 64;
}

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

/** dw, the gradient for w of the convolution above, from x and dy. */
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
