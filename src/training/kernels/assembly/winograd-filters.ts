// AssemblyScript. Filters [3, 3, channels, filters] to the 36 planes of Winograd's F(4×4, 3×3), each a matrix [channels, filters],
// `planeStep` bytes apart. `scratch` is for 18 vectors. Filters are a multiple of 4.

import { FilterLine } from '../../../recognition/kernels/assembly/winograd-lines';

const ROW: usize = 3 * 16; // bytes

/** The planes of a filter. */
export function transformFilter(
  w: usize,
  planes: usize,
  channels: i32,
  filters: i32,
  planeStep: usize,
  scratch: usize,
): void {
  const size = (<usize>(channels * filters)) << 2;
  for (let at: usize = 0; at < size; at += 16) {
    for (let j: usize = 0; j < 3; j++) {
      const from = w + j * size + at;
      FilterLine.transform(
        v128.load(from),
        v128.load(from + 3 * size),
        v128.load(from + 6 * size),
        scratch + (j << 4),
        ROW,
      );
    }
    for (let i: usize = 0; i < 6; i++) {
      const from = scratch + i * ROW;
      const to = planes + 6 * i * planeStep + at;
      FilterLine.transform(v128.load(from), v128.load(from, 16), v128.load(from, 32), to, planeStep);
    }
  }
}
