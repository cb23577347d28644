// AssemblyScript. The gradient for a convolution's filter as one product of matrices: the input's patches, a row for each output pixel,
// against the output's slopes (im2col; Chellapilla et al. 2006). Any window, any stride; the number of filters is a multiple of 4.

import { Convolution } from '../../../recognition/kernels/assembly/convolution';
import { addTransposedProduct } from './multiply-transposed';

const BLOCK: i32 = 128; // patches held at a time

/** Bytes of scratch for `patchFilterGradient`. */
export function patchScratch(sizes: Convolution): usize {
  return (<usize>(columnsOf(patchOf(sizes)) * (BLOCK + sizes.filters))) << 2;
}

/** Numbers of a patch. */
function patchOf(sizes: Convolution): i32 {
  return sizes.windowHeight * sizes.windowWidth * sizes.channels;
}

/** With zeros up to the next multiple of 4. */
function columnsOf(patch: i32): i32 {
  return (patch + 3) & ~3;
}

/** dw [windowHeight, windowWidth, channels, filters], the gradient for w, from x and dy. */
export function patchFilterGradient(sizes: Convolution, x: usize, dy: usize, dw: usize, scratch: usize): void {
  const patch = patchOf(sizes);
  const filters = sizes.filters;
  const columns = columnsOf(patch);
  const patches = scratch;
  const sums = scratch + ((<usize>(columns * BLOCK)) << 2);
  const step = (<usize>columns) << 2;
  memory.fill(scratch, 0, patchScratch(sizes));
  let count = 0;
  for (let n = 0; n < sizes.images; n++, x += sizes.bytes(1)) {
    for (let i = 0; i < sizes.outHeight; i++) {
      for (let j = 0; j < sizes.outWidth; j++) {
        const column = j * sizes.strideWidth - sizes.left;
        copyPatch(x, sizes, i * sizes.strideHeight - sizes.top, column, patches + <usize>count * step);
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
function copyPatch(x: usize, sizes: Convolution, row: i32, column: i32, to: usize): void {
  const width = sizes.windowWidth;
  const size = (<usize>sizes.channels) << 2;
  const before = min(max(-column, 0), width);
  const after = min(max(column + width - sizes.width, 0), width);
  const inside = max(width - before - after, 0);
  for (let i = row; i < row + sizes.windowHeight; i++) {
    if (i < 0 || i >= sizes.height) {
      to = clear(to, <usize>width * size);
      continue;
    }
    to = clear(to, <usize>before * size);
    const from = x + <usize>(i * sizes.width + column + before) * size;
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
