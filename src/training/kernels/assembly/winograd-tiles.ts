// AssemblyScript. Tiles of float32 maps [images, height, width, channels] to and from the 36 planes of Winograd's F(4×4, 3×3): plane by
// plane, `planeStep` bytes apart, a row for each tile and a column for each channel. Channels are a multiple of 4.
// `scratch` is SCRATCH bytes, then a row of zeros as long as a pixel, which stands for every pixel outside the map.

import { InputLine, OutputLine } from '../../../recognition/kernels/assembly/winograd-lines';

/** Bytes of 36 addresses, and what aligns the next. */
export const TABLE: usize = 160;

const TILE: usize = 36 * 16; // bytes: four channels of a tile on their way

/** Bytes of a tile's row. */
export const ROW: usize = 6 * 16;

/** Bytes before the row of zeros. */
export const SCRATCH: usize = TABLE + TILE;

/** Overlapping tiles of 6×6 pixels, the first starting `top` and `left` pixels outside the map. */
export function transformInput(
  x: usize,
  planes: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  tileRows: i32,
  tileColumns: i32,
  top: i32,
  left: i32,
  planeStep: usize,
  scratch: usize,
): void {
  const size = (<usize>channels) << 2;
  const work = scratch + TABLE;
  for (let n = 0; n < images; n++, x += <usize>(height * width) * size) {
    for (let row = -top; row < 4 * tileRows - top; row += 4) {
      for (let column = -left; column < 4 * tileColumns - left; column += 4, planes += size) {
        gather(x, height, width, size, row, column, 6, scratch);
        for (let c: usize = 0; c < size; c += 16) {
          for (let j: usize = 0; j < 6; j++) {
            const from = scratch + (j << 2);
            InputLine.transform(
              v128.load(load<usize>(from) + c),
              v128.load(load<usize>(from, 24) + c),
              v128.load(load<usize>(from, 48) + c),
              v128.load(load<usize>(from, 72) + c),
              v128.load(load<usize>(from, 96) + c),
              v128.load(load<usize>(from, 120) + c),
              work + (j << 4),
              ROW,
            );
          }
          for (let i: usize = 0; i < 6; i++) {
            const from = work + i * ROW;
            InputLine.transform(
              v128.load(from),
              v128.load(from, 16),
              v128.load(from, 32),
              v128.load(from, 48),
              v128.load(from, 64),
              v128.load(from, 80),
              planes + 6 * i * planeStep + c,
              planeStep,
            );
          }
        }
      }
    }
  }
}

/** Writes the addresses of `side` × `side` pixels from (row, column) on to the head of `scratch`. */
export function gather(
  map: usize,
  height: i32,
  width: i32,
  size: usize,
  row: i32,
  column: i32,
  side: i32,
  scratch: usize,
): void {
  const zeros = scratch + SCRATCH;
  let to = scratch;
  for (let i = row; i < row + side; i++) {
    for (let j = column; j < column + side; j++, to += 4) {
      const inside = i >= 0 && i < height && j >= 0 && j < width;
      store<usize>(to, inside ? map + <usize>(i * width + j) * size : zeros);
    }
  }
}

/** Tiles of 4×4 pixels side by side; what of them lies outside the map is left out. */
export function transformOutput(
  planes: usize,
  y: usize,
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
  const line = work + TILE - ROW; // the first pass fills four of the six rows
  for (let n = 0; n < images; n++, y += <usize>(height * width) * size) {
    for (let row = 0; row < 4 * tileRows; row += 4) {
      const rows = <usize>min(height - row, 4);
      for (let column = 0; column < 4 * tileColumns; column += 4, planes += size) {
        const columns = <usize>min(width - column, 4);
        const corner = y + <usize>(row * width + column) * size;
        for (let c: usize = 0; c < size; c += 16) {
          for (let j: usize = 0; j < 6; j++) {
            const from = planes + j * planeStep + c;
            OutputLine.transform(
              v128.load(from),
              v128.load(from + 6 * planeStep),
              v128.load(from + 12 * planeStep),
              v128.load(from + 18 * planeStep),
              v128.load(from + 24 * planeStep),
              v128.load(from + 30 * planeStep),
              work + (j << 4),
              ROW,
            );
          }
          for (let i: usize = 0; i < rows; i++) {
            const from = work + i * ROW;
            const to = corner + i * <usize>width * size + c;
            OutputLine.transform(
              v128.load(from),
              v128.load(from, 16),
              v128.load(from, 32),
              v128.load(from, 48),
              v128.load(from, 64),
              v128.load(from, 80),
              columns == 4 ? to : line,
              columns == 4 ? size : 16,
            );
            if (columns == 4) continue;
            for (let j: usize = 0; j < columns; j++) v128.store(to + j * size, v128.load(line + (j << 4)));
          }
        }
      }
    }
  }
}
