// AssemblyScript. Maps [images, height, width, channels] of float32 to and from the planes of products of tiles, `planeStep` bytes apart: in
// each a row for each tile and a column for each channel. Channels are a multiple of 4. `Tile` is one of the classes of tile-*.ts.
// `scratch` is `mapScratch` bytes.

/** Bytes of the addresses of a tile's pixels, then of four channels on their way; then comes a pixel of zeros. */
const TABLE: usize = 81 * 4 + 12;
const WORK: usize = 81 * 16;

/** Bytes that the transforms work with. */
export function mapScratch(channels: i32): usize {
  return TABLE + WORK + ((<usize>channels) << 2);
}

/** Tiles that overlap, the first starting `top` and `left` pixels outside the map. */
export function transformInput<Tile>(
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
  const tile = changetype<Tile>(0);
  const size = (<usize>channels) << 2;
  const tableRow = (<usize>tile.side) << 2;
  const workRow = (<usize>tile.side) << 4;
  const work = scratch + TABLE;
  memory.fill(work + WORK, 0, size);
  for (let n = 0; n < images; n++, x += <usize>(height * width) * size) {
    for (let i = 0; i < tileRows; i++) {
      for (let j = 0; j < tileColumns; j++, planes += size) {
        const row = i * tile.pitch + tile.skip - top;
        const column = j * tile.pitch + tile.skip - left;
        gather(x, height, width, size, row, column, tile.side, scratch, work + WORK);
        for (let c: usize = 0; c < size; c += 16) {
          for (let p: usize = 0; p < <usize>tile.side; p++) {
            tile.gathered(scratch + (p << 2), tableRow, c, work + (p << 4), workRow);
          }
          for (let p: usize = 0; p < <usize>tile.points; p++) {
            tile.input(work + p * workRow, 16, planes + p * <usize>tile.points * planeStep + c, planeStep);
          }
        }
      }
    }
  }
}

/** Writes the addresses of `side` × `side` pixels from (row, column) on; that of `zeros` for those outside the map. */
function gather(
  map: usize,
  height: i32,
  width: i32,
  size: usize,
  row: i32,
  column: i32,
  side: i32,
  to: usize,
  zeros: usize,
): void {
  for (let i = row; i < row + side; i++) {
    for (let j = column; j < column + side; j++, to += 4) {
      const inside = i >= 0 && i < height && j >= 0 && j < width;
      store<usize>(to, inside ? map + <usize>(i * width + j) * size : zeros);
    }
  }
}

/** Tiles side by side, and bias [channels]; no number less than `least`: 0 is ReLU, −∞ nothing. What lies outside the map is left out. */
export function transformOutput<Tile>(
  planes: usize,
  bias: usize,
  least: f32,
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
  const tile = changetype<Tile>(0);
  const size = (<usize>channels) << 2;
  const workRow = (<usize>tile.points) << 4;
  const line = scratch; // of the addresses there is no need here
  const work = scratch + TABLE;
  const floor = f32x4.splat(least);
  for (let n = 0; n < images; n++, y += <usize>(height * width) * size) {
    for (let i = 0; i < tileRows; i++) {
      const rows = <usize>min(height - i * tile.out, tile.out);
      for (let j = 0; j < tileColumns; j++, planes += size) {
        const columns = <usize>min(width - j * tile.out, tile.out);
        const corner = y + <usize>((i * width + j) * tile.out) * size;
        for (let c: usize = 0; c < size; c += 16) {
          const added = v128.load(bias + c);
          for (let p: usize = 0; p < <usize>tile.points; p++) {
            tile.output(planes + p * planeStep + c, <usize>tile.points * planeStep, work + (p << 4), workRow);
          }
          for (let p: usize = 0; p < rows; p++) {
            tile.output(work + p * workRow, 16, line, 16);
            let to = corner + p * <usize>width * size + c;
            for (let from = line; from < line + (columns << 4); from += 16, to += size) {
              v128.store(to, f32x4.max(f32x4.add(v128.load(from), added), floor));
            }
          }
        }
      }
    }
  }
}
