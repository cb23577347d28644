// AssemblyScript.

/**
 * Takes neighbouring columns together four by four, and rows: 1 where any of them has ink.
 * @param columns for each four columns a row of `height` bytes, which are 0
 * @param rows for each four rows `width` bytes, which are 0
 */
export function bundleInk(ink: usize, width: i32, height: i32, columns: usize, rows: usize): void {
  const zero = i8x16.splat(0);
  const one = i8x16.splat(1);
  for (let y = 0; y < height; y++, ink += width) {
    const bundle = rows + (y >> 2) * width;
    for (let x = 0; x < width; x += 16) {
      let pixels = v128.load(ink + x);
      const rest = width - x;
      if (rest < 16) pixels = keepFirst(pixels, rest);
      if (!v128.any_true(pixels)) continue;
      const marks = v128.and(i8x16.ne(pixels, zero), one);
      v128.store(bundle + x, v128.or(v128.load(bundle + x), marks));
      const fours = i32x4.bitmask(i32x4.ne(pixels, zero));
      let column = columns + (x >> 2) * height + y;
      for (let bits = fours; bits != 0; bits >>= 1, column += height) if (bits & 1) store<u8>(column, 1);
    }
  }
}

/** The first of 16 bytes, and 0 in the place of the others. */
function keepFirst(bytes: v128, count: i32): v128 {
  const places = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  return v128.and(bytes, i8x16.lt_u(places, i8x16.splat(<i8>count)));
}
