// AssemblyScript. Brightness and colour, as cameras give them: one pair of colour differences for 2×2 pixels.

/**
 * Rows of pixels as RGBA, each colour 0–255. Reads whole groups of 8 pixels: up to 7 beyond each row's last.
 * @param from even: a pair of rows shares its colour
 * @param scratch 32 bytes
 * @param lumaStride bytes from one row to the next
 * @param blue differences from grey
 * @param red 0 where red stands after each blue, in the same plane
 * @param colourStride bytes from one pair of rows to the next
 * @param gains address of six 16-bit numbers: black, then in 8192ths what brightness counts in all colours, red in red, blue in green (less than
 * 0), red in green (less than 0) and blue in blue
 */
export function toRgba(
  from: i32,
  to: i32,
  scratch: usize,
  luma: usize,
  lumaStride: usize,
  blue: usize,
  red: usize,
  colourStride: usize,
  width: i32,
  gains: usize,
  out: usize,
): void {
  for (let row = from; row < to; row += 2) {
    const colour = <usize>(row >> 1) * colourStride;
    turnPair(
      luma + <usize>row * lumaStride,
      lumaStride,
      min<i32>(2, to - row),
      blue + colour,
      red == 0 ? 0 : red + colour,
      width,
      gains,
      out + ((<usize>(row * width)) << 2),
      scratch,
    );
  }
}

/** Two rows, or one. */
function turnPair(
  luma: usize,
  lumaStride: usize,
  rows: i32,
  blue: usize,
  red: usize,
  width: i32,
  gains: usize,
  out: usize,
  scratch: usize,
): void {
  const black = i16x8.splat(load<i16>(gains));
  const light = i16x8.splat(load<i16>(gains, 2));
  const redInRed = i16x8.splat(load<i16>(gains, 4));
  const blueInGreen = i16x8.splat(load<i16>(gains, 6));
  const redInGreen = i16x8.splat(load<i16>(gains, 8));
  const blueInBlue = i16x8.splat(load<i16>(gains, 10));
  const grey = i16x8.splat(128);
  const half = i16x8.splat(16);
  const opaque = i16x8.splat(-256);
  for (let x = 0; x < width; x += 8) {
    let blues: v128;
    let reds: v128;
    if (red == 0) {
      const both = v128.load64_zero(blue + x);
      blues = v128.shuffle<u8>(both, both, 0, 0, 0, 0, 2, 2, 2, 2, 4, 4, 4, 4, 6, 6, 6, 6);
      reds = v128.shuffle<u8>(both, both, 1, 1, 1, 1, 3, 3, 3, 3, 5, 5, 5, 5, 7, 7, 7, 7);
    } else {
      blues = v128.load32_zero(blue + (x >> 1));
      reds = v128.load32_zero(red + (x >> 1));
      blues = v128.shuffle<u8>(blues, blues, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
      reds = v128.shuffle<u8>(reds, reds, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
    }
    blues = i16x8.shl(i16x8.sub(v128.and(blues, i16x8.splat(255)), grey), 7);
    reds = i16x8.shl(i16x8.sub(v128.and(reds, i16x8.splat(255)), grey), 7);
    // 32nds of a level.
    const inRed = i16x8.add(i16x8.q15mulr_sat_s(reds, redInRed), half);
    const inBlue = i16x8.add(i16x8.q15mulr_sat_s(blues, blueInBlue), half);
    const inGreen = i16x8.add(
      i16x8.add(i16x8.q15mulr_sat_s(blues, blueInGreen), i16x8.q15mulr_sat_s(reds, redInGreen)),
      half,
    );
    for (let row = 0; row < rows; row++) {
      const levels = i16x8.shl(i16x8.sub(v128.load8x8_u(luma + <usize>row * lumaStride + x), black), 7);
      const lights = i16x8.q15mulr_sat_s(levels, light);
      const r = i16x8.shr_s(i16x8.add_sat_s(lights, inRed), 5);
      const g = i16x8.shr_s(i16x8.add_sat_s(lights, inGreen), 5);
      const b = i16x8.shr_s(i16x8.add_sat_s(lights, inBlue), 5);
      const redBlue = i8x16.narrow_i16x8_u(r, b); // 8 reds, then 8 blues
      const greens = i8x16.narrow_i16x8_u(g, g);
      const redGreen = v128.shuffle<u8>(redBlue, greens, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      const blueOpaque = v128.or(
        v128.shuffle<u8>(redBlue, redBlue, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15),
        opaque,
      );
      const to = out + <usize>(row * width + x) * 4;
      const first = v128.shuffle<u16>(redGreen, blueOpaque, 0, 8, 1, 9, 2, 10, 3, 11);
      const second = v128.shuffle<u16>(redGreen, blueOpaque, 4, 12, 5, 13, 6, 14, 7, 15);
      if (x + 8 <= width) {
        v128.store(to, first);
        v128.store(to + 16, second);
      } else {
        // What lies beyond may be another thread's.
        v128.store(scratch, first);
        v128.store(scratch + 16, second);
        memory.copy(to, scratch, (width - x) << 2);
      }
    }
  }
}
