// AssemblyScript. Samples are 4 bytes: red, green, blue and brightness.

/** Every `step`th pixel of a row of RGBA, its brightness (ITU-R BT.601 in 256ths) in the place of alpha. Reads and writes whole groups of 4 samples. */
export function takeSamples(rgba: usize, count: i32, step: i32, out: usize): void {
  const weights = i16x8(77, 150, 29, 0, 77, 150, 29, 0);
  const colours = i32x4.splat(0xffffff);
  const stride: usize = (<usize>step) << 2;
  for (let i = 0; i < count; i += 4, rgba += 4 * stride, out += 16) {
    let pixels = v128.load32_zero(rgba);
    pixels = v128.load32_lane(rgba + stride, pixels, 1);
    pixels = v128.load32_lane(rgba + 2 * stride, pixels, 2);
    pixels = v128.load32_lane(rgba + 3 * stride, pixels, 3);
    const low = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(pixels), weights);
    const high = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(pixels), weights);
    const sums = i32x4.add(v128.shuffle<i32>(low, high, 0, 2, 4, 6), v128.shuffle<i32>(low, high, 1, 3, 5, 7));
    v128.store(out, v128.or(v128.and(pixels, colours), i32x4.shl(i32x4.shr_u(sums, 8), 24)));
  }
}

/**
 * Compares samples with others, one by one: they differ where they do by more than `least` levels and by more than 7/50 of the lighter one.
 * @param counts to which is added: how many differ in red, green, blue and brightness (i32 each), and in how many brightness differs, but not red,
 * not green, not blue
 */
export function countEdges(a: usize, b: usize, count: i32, least: i32, counts: usize): void {
  const limit = i8x16.splat(<i8>least);
  const shareOf = i16x8.splat(7);
  const whole = i16x8.splat(50);
  let red = 0;
  let green = 0;
  let blue = 0;
  let grey = 0;
  let noRed = 0;
  let noGreen = 0;
  let noBlue = 0;
  for (let i = 0; i < count; i += 4, a += 16, b += 16) {
    const first = v128.load(a);
    const second = v128.load(b);
    const lighter = i8x16.max_u(first, second);
    const difference = i8x16.sub(lighter, i8x16.min_u(first, second));
    const low = i16x8.gt_u(
      i16x8.mul(i16x8.extend_low_i8x16_u(difference), whole),
      i16x8.mul(i16x8.extend_low_i8x16_u(lighter), shareOf),
    );
    const high = i16x8.gt_u(
      i16x8.mul(i16x8.extend_high_i8x16_u(difference), whole),
      i16x8.mul(i16x8.extend_high_i8x16_u(lighter), shareOf),
    );
    const marks = v128.and(i8x16.narrow_i16x8_s(low, high), i8x16.gt_u(difference, limit));
    let bits = i8x16.bitmask(marks);
    if (bits == 0) continue;
    if (count - i < 4) bits &= (1 << (4 * (count - i))) - 1;
    const greys = (bits >> 3) & 0x1111;
    red += popcnt(bits & 0x1111);
    green += popcnt(bits & 0x2222);
    blue += popcnt(bits & 0x4444);
    grey += popcnt(greys);
    noRed += popcnt(greys & ~bits);
    noGreen += popcnt(greys & ~(bits >> 1));
    noBlue += popcnt(greys & ~(bits >> 2));
  }
  add(counts, red);
  add(counts + 4, green);
  add(counts + 8, blue);
  add(counts + 12, grey);
  add(counts + 16, noRed);
  add(counts + 20, noGreen);
  add(counts + 24, noBlue);
}

function add(at: usize, more: i32): void {
  store<i32>(at, load<i32>(at) + more);
}
