// AssemblyScript. Filters [3, 3, channels, filters] to and from the 36 planes of Winograd's F(4×4, 3×3), each a matrix [channels, filters],
// `planeStep` bytes apart. `scratch` is for 18 vectors. Filters are a multiple of 4.

import { FilterLine, FilterSlopeLine } from './winograd-lines';

const ROW: usize = 3 * 16; // bytes
const SLOPE_ROW: usize = 6 * 16; // bytes

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

/** The slope of a filter from the slopes of its planes. */
export function transformFilterSlopes(
  planes: usize,
  dw: usize,
  channels: i32,
  filters: i32,
  planeStep: usize,
  scratch: usize,
): void {
  const size = (<usize>(channels * filters)) << 2;
  for (let at: usize = 0; at < size; at += 16) {
    for (let j: usize = 0; j < 6; j++) {
      const from = planes + j * planeStep + at;
      FilterSlopeLine.transform(
        v128.load(from),
        v128.load(from + 6 * planeStep),
        v128.load(from + 12 * planeStep),
        v128.load(from + 18 * planeStep),
        v128.load(from + 24 * planeStep),
        v128.load(from + 30 * planeStep),
        scratch + (j << 4),
        SLOPE_ROW,
      );
    }
    for (let i: usize = 0; i < 3; i++) {
      const from = scratch + i * SLOPE_ROW;
      FilterSlopeLine.transform(
        v128.load(from),
        v128.load(from, 16),
        v128.load(from, 32),
        v128.load(from, 48),
        v128.load(from, 64),
        v128.load(from, 80),
        dw + 3 * i * size + at,
        size,
      );
    }
  }
}

/** The filter that the gradient for the input is a convolution with: turned by 180°, channels and filters exchanged. */
export function turnFilter(w: usize, turned: usize, height: i32, width: i32, channels: i32, filters: i32): void {
  const size = channels * filters;
  const last = height * width - 1;
  for (let pixel = 0; pixel <= last; pixel++) {
    const to = turned + ((<usize>((last - pixel) * size)) << 2);
    for (let c = 0; c < channels; c++) {
      for (let f = 0; f < filters; f++, w += 4) {
        store<f32>(to + ((<usize>(f * channels + c)) << 2), load<f32>(w));
      }
    }
  }
}
