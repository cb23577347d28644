// AssemblyScript. Pixels are RGBA, 4 bytes each.

/** Brightness (ITU-R BT.601) in 32768ths, rounded to the nearest. Writes whole groups of 4: up to 3 bytes beyond the last pixel. */
export function chooseGrey(rgba: usize, pixels: i32, out: usize): void {
  const weights = i16x8(9798, 19235, 3735, 0, 9798, 19235, 3735, 0);
  const half = i32x4.splat(1 << 14);
  for (let i = 0; i < pixels; i += 4, rgba += 16, out += 4) {
    const bytes = v128.load(rgba);
    const low = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(bytes), weights);
    const high = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(bytes), weights);
    // Red and green of each pixel, and its blue.
    const first = v128.shuffle<i32>(low, high, 0, 2, 4, 6);
    const second = v128.shuffle<i32>(low, high, 1, 3, 5, 7);
    const sums = i32x4.shr_u(i32x4.add(i32x4.add(first, second), half), 15);
    const narrow = i16x8.narrow_i32x4_s(sums, sums);
    v128.store32_lane(out, i8x16.narrow_i16x8_u(narrow, narrow), 0);
  }
}

/** One colour channel: 0 is red. */
export function takeChannel(rgba: usize, pixels: i32, channel: i32, out: usize): void {
  for (let i = 0, at: usize = rgba + channel; i < pixels; i++, at += 4) store<u8>(out + i, load<u8>(at));
}
