// AssemblyScript. Slopes to and from the 36 planes of Winograd's F(4×4, 3×3), laid out as in winograd-tiles.ts and winograd-filters.ts.

import { gather, ROW, TABLE } from './winograd-tiles';
import { FilterSlopeLine, SlopeLine } from './winograd-slope-lines';

/** Tiles of 4×4 slopes side by side. */
export function transformSlopes(
  dy: usize,
  planes: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  tileRows: i32,
  tileColumns: i32,
  planeStep: usize,
  scratch: usize,
): void {
  const size = (<usize>channels) << 2;
  const work = scratch + TABLE;
  for (let n = 0; n < images; n++, dy += <usize>(height * width) * size) {
    for (let row = 0; row < 4 * tileRows; row += 4) {
      for (let column = 0; column < 4 * tileColumns; column += 4, planes += size) {
        gather(dy, height, width, size, row, column, 4, scratch);
        for (let c: usize = 0; c < size; c += 16) {
          for (let j: usize = 0; j < 4; j++) {
            const from = scratch + (j << 2);
            SlopeLine.transform(
              v128.load(load<usize>(from) + c),
              v128.load(load<usize>(from, 16) + c),
              v128.load(load<usize>(from, 32) + c),
              v128.load(load<usize>(from, 48) + c),
              work + (j << 4),
              ROW,
            );
          }
          for (let i: usize = 0; i < 6; i++) {
            const from = work + i * ROW;
            SlopeLine.transform(
              v128.load(from),
              v128.load(from, 16),
              v128.load(from, 32),
              v128.load(from, 48),
              planes + 6 * i * planeStep + c,
              planeStep,
            );
          }
        }
      }
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
        ROW,
      );
    }
    for (let i: usize = 0; i < 3; i++) {
      const from = scratch + i * ROW;
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
