// AssemblyScript. Pixels are RGBA, 4 bytes each, in rows of `width`.
import { storeFirst } from './store-first';

/**
 * Brightness (ITU-R BT.601) in 32768ths, rounded to the nearest. Reads whole groups of 4 pixels: up to 3 beyond the last.
 * @param scratch 16 bytes
 */
export function chooseGrey(from: i32, to: i32, scratch: usize, rgba: usize, width: i32, out: usize): void {
  const weights = i16x8(9798, 19235, 3735, 0, 9798, 19235, 3735, 0);
  const half = i32x4.splat(1 << 14);
  const pixels = (to - from) * width;
  rgba += (<usize>(from * width)) << 2;
  out += from * width;
  for (let i = 0; i < pixels; i += 4, rgba += 16, out += 4) {
    const bytes = v128.load(rgba);
    const low = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(bytes), weights);
    const high = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(bytes), weights);
    // Red and green of each pixel, and its blue.
    const first = v128.shuffle<i32>(low, high, 0, 2, 4, 6);
    const second = v128.shuffle<i32>(low, high, 1, 3, 5, 7);
    const sums = i32x4.shr_u(i32x4.add(i32x4.add(first, second), half), 15);
    const narrow = i16x8.narrow_i32x4_s(sums, sums);
    const greys = i8x16.narrow_i16x8_u(narrow, narrow);
    if (i + 4 <= pixels) v128.store32_lane(out, greys, 0);
    else storeFirst(out, greys, pixels - i, scratch);
  }
}

/** One colour channel: 0 is red. */
export function takeChannel(
  from: i32,
  to: i32,
  _scratch: usize,
  rgba: usize,
  width: i32,
  channel: i32,
  out: usize,
): void {
  const end = out + to * width;
  let at: usize = rgba + ((<usize>(from * width)) << 2) + channel;
  for (let to = out + from * width; to < end; to++, at += 4) store<u8>(to, load<u8>(at));
}
