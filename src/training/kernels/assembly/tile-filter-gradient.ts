// AssemblyScript. The gradient for the filter of a convolution of 3×3 pixels at stride 1, by the products of `TileFour`.

import { Convolution, planeStep } from '../../../recognition/kernels/assembly/convolution';
import { TileFour } from '../../../recognition/kernels/assembly/tile-four';
import { mapScratch, transformInput } from '../../../recognition/kernels/assembly/tile-maps';
import { addTransposedProduct } from './multiply-transposed';
import { SlopeTile } from './slope-tile';

const SIDE: usize = 6; // products of a line
const PLANES: usize = SIDE * SIDE;
const OUT: i32 = 4; // pixels of a line
const FILTER: usize = 3;

/** Tiles whose planes are held at a time: about what fits a core's L2 cache. */
const AT_ONCE: i32 = 64;

/** Bytes of scratch for `tileFilterGradient`: with what aligns the planes. */
export function tileGradientScratch(sizes: Convolution): usize {
  return layPlanes(sizes, 0) + PLANES * planeStep(sizes.channels, sizes.filters) + 63;
}

function layPlanes(sizes: Convolution, scratch: usize): usize {
  return sizes.lay(<i32>SIDE, OUT, AT_ONCE, scratch + mapScratch(sizes));
}

/** dw, the gradient for w [3, 3, channels, filters], from x and dy. */
export function tileFilterGradient(sizes: Convolution, x: usize, dy: usize, dw: usize, scratch: usize): void {
  const output = sizes.output;
  const slopes = layPlanes(sizes, scratch);
  const step = planeStep(sizes.channels, output.channels);
  memory.fill(slopes, 0, PLANES * step);
  for (let n = 0; n < sizes.images; n += sizes.atOnce) {
    const images = min(sizes.atOnce, sizes.images - n);
    transformInput<TileFour>(x + sizes.bytes(n), sizes, sizes, images, scratch);
    transformInput<SlopeTile>(dy + output.bytes(n), output, sizes, images, scratch);
    const tiles = images * sizes.tileRows * sizes.tileColumns;
    for (let p: usize = 0; p < PLANES; p++) {
      const from = sizes.planes + p * sizes.step;
      const other = output.planes + p * output.step;
      addTransposedProduct(from, other, slopes + p * step, tiles, sizes.channels, output.channels);
    }
  }
  gatherSlopes(slopes, step, dw, (<usize>(sizes.channels * output.channels)) << 2, scratch);
}

/** The slopes of a filter, `size` bytes a pixel, from those of its planes. */
function gatherSlopes(planes: usize, step: usize, dw: usize, size: usize, work: usize): void {
  const tile = changetype<SlopeTile>(0);
  for (const end = dw + size; dw < end; dw += 16, planes += 16) {
    for (let j: usize = 0; j < SIDE; j++) tile.filter(planes + j * step, SIDE * step, work + (j << 4), SIDE << 4);
    for (let i: usize = 0; i < FILTER; i++) tile.filter(work + i * (SIDE << 4), 16, dw + i * FILTER * size, size);
  }
}
