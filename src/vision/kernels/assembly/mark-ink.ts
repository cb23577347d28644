// AssemblyScript.

/**
 * Marks pixels that are darker than a level, or lighter: 255; others are 0, or what they were. The level is enlarged from the reduced picture, straight from
 * one of its pixels to the next, in 2048ths.
 * @param down for each row of the picture: the two rows of the reduced one that it lies between, and their weights (i32 each)
 * @param across the same for each column
 * @param invert 0 for darker than the level, 255 for lighter
 * @param keep 255 to leave the others as they were, else 0
 * @param lines scratch of twice 2 · width + 32 bytes, a multiple of 16 each
 */
export function markInk(
  from: i32,
  to: i32,
  lines: usize,
  smooth: usize,
  width: i32,
  level: usize,
  columns: i32,
  down: usize,
  across: usize,
  invert: i32,
  keep: i32,
  ink: usize,
): void {
  let upper = lines;
  let lower = lines + ((2 * width + 47) & ~15);
  let upperRow = -1;
  let lowerRow = -1;
  down += from << 4;
  smooth += from * width;
  ink += from * width;
  for (let row = from; row < to; row++, down += 16, smooth += width, ink += width) {
    const above = load<i32>(down);
    const below = load<i32>(down, 4);
    if (above != upperRow && above == lowerRow) {
      const spare = upper;
      upper = lower;
      lower = spare;
      upperRow = above;
      lowerRow = -1;
    }
    if (above != upperRow) enlargeRow(level + above * columns, width, across, upper);
    if (below != lowerRow) enlargeRow(level + below * columns, width, across, lower);
    upperRow = above;
    lowerRow = below;
    markRow(smooth, width, upper, lower, load<i32>(down, 8), load<i32>(down, 12), invert, keep, ink);
  }
}

/** A row of the reduced picture as wide as the whole one: 128ths of a level, 16 bits each. */
function enlargeRow(row: usize, width: i32, across: usize, out: usize): void {
  for (let x = 0; x < width; x++, across += 16, out += 2) {
    const left = <i32>load<u8>(row + load<i32>(across));
    const right = <i32>load<u8>(row + load<i32>(across, 4));
    store<u16>(out, <u16>((left * load<i32>(across, 8) + right * load<i32>(across, 12)) >> 4));
  }
}

function markRow(
  smooth: usize,
  width: i32,
  upper: usize,
  lower: usize,
  first: i32,
  second: i32,
  invert: i32,
  keep: i32,
  ink: usize,
): void {
  const flip = i8x16.splat(<i8>invert);
  const kept = i8x16.splat(<i8>keep);
  const above = i16x8.splat(<i16>first);
  const below = i16x8.splat(<i16>second);
  const two = i16x8.splat(2);
  let x = 0;
  for (; x + 8 <= width; x += 8) {
    const a = v128.load(upper + 2 * x);
    const b = v128.load(lower + 2 * x);
    const fromAbove = i16x8.narrow_i32x4_s(
      i32x4.shr_u(i32x4.extmul_low_i16x8_s(a, above), 16),
      i32x4.shr_u(i32x4.extmul_high_i16x8_s(a, above), 16),
    );
    const fromBelow = i16x8.narrow_i32x4_s(
      i32x4.shr_u(i32x4.extmul_low_i16x8_s(b, below), 16),
      i32x4.shr_u(i32x4.extmul_high_i16x8_s(b, below), 16),
    );
    const limit = i16x8.shr_u(i16x8.add(i16x8.add(fromAbove, fromBelow), two), 2);
    const limits = v128.xor(i8x16.narrow_i16x8_u(limit, limit), flip);
    const marks = i8x16.lt_u(v128.xor(v128.load64_zero(smooth + x), flip), limits);
    v128.store64_lane(ink + x, v128.or(v128.and(v128.load64_zero(ink + x), kept), marks), 0);
  }
  for (; x < width; x++) {
    const a = (<i32>load<u16>(upper + 2 * x) * first) >> 16;
    const b = (<i32>load<u16>(lower + 2 * x) * second) >> 16;
    const limit = ((a + b + 2) >> 2) ^ invert;
    const isInk = ((<i32>load<u8>(smooth + x)) ^ invert) < limit;
    store<u8>(ink + x, isInk ? 255 : load<u8>(ink + x) & keep);
  }
}
