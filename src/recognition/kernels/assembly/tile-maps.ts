// AssemblyScript. Maps to and from the planes of their tiles. `Tile` is one of the classes of tile-*.ts; `scratch` is `mapScratch` bytes.

import { Convolution, Maps } from './convolution';
import { Addresses, Vectors } from './lines';
import { panelled } from './multiply-panels';

/** Bytes of the addresses of a tile's pixels, then of four channels on their way; then comes a pixel of zeros. */
const TABLE: usize = 81 * 4 + 12;
const WORK: usize = 81 * 16;

/** Bytes that the transforms work with. */
export function mapScratch(sizes: Convolution): usize {
  return TABLE + WORK + ((<usize>max(sizes.channels, sizes.filters)) << 2);
}

/** The planes of `maps`, the input or the output of `sizes`. */
export function transformInput<Tile>(x: usize, maps: Maps, sizes: Convolution, images: i32, scratch: usize): void {
  const tile = changetype<Tile>(0);
  const step = maps.step;
  const size = (<usize>maps.channels) << 2;
  const tableRow = (<usize>tile.side) << 2;
  const workRow = (<usize>tile.side) << 4;
  const work = scratch + TABLE;
  let planes = maps.planes;
  memory.fill(work + WORK, 0, size);
  for (let n = 0; n < images; n++, x += maps.bytes(1)) {
    for (let i = 0; i < sizes.tileRows; i++) {
      for (let j = 0; j < sizes.tileColumns; j++, planes += size) {
        const row = i * tile.out + tile.skip - maps.top;
        const column = j * tile.out + tile.skip - maps.left;
        gather(x, maps, row, column, tile.side, scratch, work + WORK);
        for (let c: usize = 0; c < size; c += 16) {
          for (let p: usize = 0; p < <usize>tile.side; p++) {
            tile.input<Addresses>(scratch + (p << 2), tableRow, c, work + (p << 4), workRow);
          }
          for (let p: usize = 0; p < <usize>tile.points; p++) {
            tile.input<Vectors>(work + p * workRow, 16, 0, planes + p * <usize>tile.points * step + c, step);
          }
        }
      }
    }
  }
}

/** Writes the addresses of `side` × `side` pixels from (row, column) on; that of `zeros` for those outside the map. */
function gather(map: usize, maps: Maps, row: i32, column: i32, side: i32, to: usize, zeros: usize): void {
  const height = maps.height;
  const width = maps.width;
  const size = (<usize>maps.channels) << 2;
  for (let i = row; i < row + side; i++) {
    for (let j = column; j < column + side; j++, to += 4) {
      const inside = i >= 0 && i < height && j >= 0 && j < width;
      store<usize>(to, inside ? map + <usize>(i * width + j) * size : zeros);
    }
  }
}

/** Tiles side by side, and bias [channels]; no number less than `least`: 0 is ReLU, −∞ nothing. What lies outside the map is left out. */
export function transformOutput<Tile>(
  sizes: Convolution,
  images: i32,
  bias: usize,
  least: f32,
  y: usize,
  scratch: usize,
): void {
  const tile = changetype<Tile>(0);
  const maps = sizes.output;
  const step = maps.step;
  const size = (<usize>maps.channels) << 2;
  const planeRow = (<usize>panelled(maps.channels)) << 2;
  const rowSize = <usize>maps.width * size;
  const workRow = (<usize>tile.points) << 4;
  const line = scratch; // of the addresses there is no need here
  const work = scratch + TABLE;
  const floor = f32x4.splat(least);
  let planes = maps.planes;
  for (let n = 0; n < images; n++, y += maps.bytes(1)) {
    for (let i = 0; i < sizes.tileRows; i++) {
      const rows = <usize>min(maps.height - i * tile.out, tile.out);
      for (let j = 0; j < sizes.tileColumns; j++, planes += planeRow) {
        const columns = <usize>min(maps.width - j * tile.out, tile.out);
        const corner = y + <usize>((i * maps.width + j) * tile.out) * size;
        for (let c: usize = 0; c < size; c += 16) {
          const added = v128.load(bias + c);
          for (let p: usize = 0; p < <usize>tile.points; p++) {
            tile.output(planes + p * step + c, <usize>tile.points * step, work + (p << 4), workRow);
          }
          for (let p: usize = 0; p < rows; p++) {
            tile.output(work + p * workRow, 16, line, 16);
            let to = corner + p * rowSize + c;
            for (let from = line; from < line + (columns << 4); from += 16, to += size) {
              v128.store(to, f32x4.max(f32x4.add(v128.load(from), added), floor));
            }
          }
        }
      }
    }
  }
}
