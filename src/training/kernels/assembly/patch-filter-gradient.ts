// AssemblyScript. The gradient for a convolution's filter as one product of matrices: the input's patches, a row for each output pixel,
// against the output's slopes (im2col; Chellapilla et al. 2006). Any window, any stride; the number of filters is a multiple of 4.

import { addTransposedProduct } from './multiply-transposed';

const BLOCK: i32 = 128; // patches held at a time

/** Bytes of scratch that the routine works with. */
export function patchScratch(patch: i32, filters: i32): usize {
  return (<usize>(columnsOf(patch) * (BLOCK + filters))) << 2;
}

/** Numbers of a patch, and zeros up to the next multiple of 4. */
function columnsOf(patch: i32): i32 {
  return (patch + 3) & ~3;
}

/** dw [windowHeight, windowWidth, channels, filters] from x [images, height, width, channels] and dy [images, outHeight, outWidth, filters]. */
export function patchFilterGradient(
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
  windowHeight: i32,
  windowWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  scratch: usize,
): void {
  const patch = windowHeight * windowWidth * channels;
  const columns = columnsOf(patch);
  const patches = scratch;
  const sums = scratch + ((<usize>(columns * BLOCK)) << 2);
  const step = (<usize>columns) << 2;
  memory.fill(scratch, 0, patchScratch(patch, filters));
  let count = 0;
  for (let n = 0; n < images; n++, x += (<usize>(height * width * channels)) << 2) {
    for (let row = -top; row < outHeight * strideHeight - top; row += strideHeight) {
      for (let column = -left; column < outWidth * strideWidth - left; column += strideWidth) {
        const to = patches + <usize>count * step;
        copyPatch(x, height, width, channels, row, column, windowHeight, windowWidth, to);
        if (++count < BLOCK) continue;
        addTransposedProduct(patches, dy, sums, count, columns, filters);
        dy += (<usize>(count * filters)) << 2;
        count = 0;
      }
    }
  }
  addTransposedProduct(patches, dy, sums, count, columns, filters);
  memory.copy(dw, sums, (<usize>(patch * filters)) << 2);
}

/** The window from (row, column) on, row by row; zeros where it lies outside the map. */
function copyPatch(
  x: usize,
  height: i32,
  width: i32,
  channels: i32,
  row: i32,
  column: i32,
  windowHeight: i32,
  windowWidth: i32,
  to: usize,
): void {
  const size = (<usize>channels) << 2;
  const before = min(max(-column, 0), windowWidth);
  const after = min(max(column + windowWidth - width, 0), windowWidth);
  const inside = max(windowWidth - before - after, 0);
  for (let i = row; i < row + windowHeight; i++) {
    if (i < 0 || i >= height) {
      to = clear(to, <usize>windowWidth * size);
      continue;
    }
    to = clear(to, <usize>before * size);
    const from = x + <usize>(i * width + column + before) * size;
    to = copy(from, to, <usize>inside * size);
    to = clear(to, <usize>after * size);
  }
}

/** Copies a few numbers, which memory.copy takes long to begin with. @returns The end. */
function copy(from: usize, to: usize, size: usize): usize {
  const end = to + size;
  for (; to + 16 <= end; to += 16, from += 16) v128.store(to, v128.load(from));
  for (; to < end; to += 4, from += 4) store<f32>(to, load<f32>(from));
  return end;
}

function clear(to: usize, size: usize): usize {
  const end = to + size;
  for (; to < end; to += 4) store<f32>(to, 0);
  return end;
}
