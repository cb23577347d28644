// AssemblyScript.

/**
 * The mean of each block, where blocks need not be of whole pixels: those on a seam count for both sides by their shares.
 * @param down for each row of blocks: its first row (i32), how many there are (i32), and the share of the first, of those between and of the last (f32)
 * @param across the same for each column of blocks
 * @param line scratch of 4 · width + 64 bytes, a multiple of 16
 */
export function shrinkToMeans(
  from: i32,
  to: i32,
  line: usize,
  grey: usize,
  width: i32,
  columns: i32,
  down: usize,
  across: usize,
  out: usize,
): void {
  down += <usize>from * SHARES;
  out += from * columns;
  for (let row = from; row < to; row++, down += SHARES) {
    sumRows(grey + load<i32>(down) * width, width, down, line);
    for (let column = 0, shares = across; column < columns; column++, shares += SHARES, out++) {
      const count = load<i32>(shares, 4);
      let at = line + (load<i32>(shares) << 2);
      let sum: f32 = load<f32>(at) * load<f32>(shares, 8);
      const between = load<f32>(shares, 12);
      for (let i = 2; i < count; i++) sum += load<f32>((at += 4)) * between;
      if (count > 1) sum += load<f32>(at + 4) * load<f32>(shares, 16);
      store<u8>(out, <u8>nearest(sum));
    }
  }
}

const SHARES: usize = 20; // bytes

/** Rows added up, each by its share. */
function sumRows(from: usize, width: i32, shares: usize, line: usize): void {
  const count = load<i32>(shares, 4);
  for (let i = 0; i < count; i++, from += width) {
    const share = f32x4.splat(
      i == 0 ? load<f32>(shares, 8) : i < count - 1 ? load<f32>(shares, 12) : load<f32>(shares, 16),
    );
    for (let x = 0; x < width; x += 8) {
      const eight = v128.load8x8_u(from + x);
      const at = line + (x << 2);
      const low = f32x4.mul(f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(eight)), share);
      const high = f32x4.mul(f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(eight)), share);
      v128.store(at, i == 0 ? low : f32x4.add(v128.load(at), low));
      v128.store(at + 16, i == 0 ? high : f32x4.add(v128.load(at + 16), high));
    }
  }
}
