// AssemblyScript. The gradient of max pooling over float32 maps [images, height, width, channels].

import { Convolution } from '../../../recognition/kernels/assembly/convolution';

/**
 * dx gets each dy at the first pixel of its window that is as large as the window's maximum y; where windows overlap, slopes add up.
 * What of a window lies outside the map counts for nothing.
 */
export function maxPoolGradient(sizes: Convolution, x: usize, y: usize, dy: usize, dx: usize): void {
  const step = (<usize>sizes.channels) << 2; // bytes a pixel
  memory.fill(dx, 0, sizes.bytes(sizes.images));
  let at: usize = 0;
  for (let n = 0; n < sizes.images; n++) {
    for (let row = 0; row < sizes.outHeight; row++) {
      const above = row * sizes.strideHeight - sizes.top;
      for (let column = 0; column < sizes.outWidth; column++, at += step) {
        const before = column * sizes.strideWidth - sizes.left;
        const firstRow = max(above, 0);
        const rows = min(above + sizes.windowHeight, sizes.height) - firstRow;
        const firstColumn = max(before, 0);
        const columns = min(before + sizes.windowWidth, sizes.width) - firstColumn;
        const corner = <usize>((n * sizes.height + firstRow) * sizes.width + firstColumn) * step;
        spread(x, y + at, dy + at, dx, corner, rows, columns, <usize>sizes.width * step, step);
      }
    }
  }
}

/** One window of all channels: `rows` × `columns` pixels from `corner` on. */
function spread(
  x: usize,
  y: usize,
  dy: usize,
  dx: usize,
  corner: usize,
  rows: i32,
  columns: i32,
  rowStep: usize,
  step: usize,
): void {
  let c: usize = 0;
  for (; c + 16 <= step; c += 16) {
    const maximum = v128.load(y + c);
    let slope = v128.load(dy + c);
    for (let i = 0; i < rows; i++) {
      let at = corner + c + <usize>i * rowStep;
      for (let j = 0; j < columns; j++, at += step) {
        const found = f32x4.eq(v128.load(x + at), maximum);
        v128.store(dx + at, f32x4.add(v128.load(dx + at), v128.and(slope, found)));
        slope = v128.andnot(slope, found);
      }
    }
  }
  for (; c < step; c += 4) {
    const at = findMaximum(x + corner + c, load<f32>(y + c), rows, columns, rowStep, step);
    const target = dx + corner + c + at;
    store<f32>(target, load<f32>(target) + load<f32>(dy + c));
  }
}

/** Offset of the first pixel that equals the maximum; 0 where none does. */
function findMaximum(x: usize, maximum: f32, rows: i32, columns: i32, rowStep: usize, step: usize): usize {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const at = <usize>i * rowStep + <usize>j * step;
      if (load<f32>(x + at) == maximum) return at;
    }
  }
  return 0;
}
