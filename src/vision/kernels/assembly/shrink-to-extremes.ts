// AssemblyScript.

/**
 * The darkest (or lightest) of `side`×`side` pixels that are looked at for each block.
 * @param down for each row of blocks `side` rows (i32) of the picture that are looked at
 * @param across the same for columns
 * @param invert 0 for the darkest, 255 for the lightest
 * @param line scratch of width + 16 bytes
 */
export function shrinkToExtremes(
  from: i32,
  to: i32,
  line: usize,
  smooth: usize,
  width: i32,
  columns: i32,
  side: i32,
  down: usize,
  across: usize,
  invert: i32,
  out: usize,
): void {
  const flip = i8x16.splat(<i8>invert);
  const step: usize = (<usize>side) << 2;
  down += <usize>from * step;
  out += from * columns;
  for (let row = from; row < to; row++, down += step) {
    for (let x = 0; x < width; x += 16) {
      let least = v128.xor(v128.load(smooth + load<i32>(down) * width + x), flip);
      for (let i: usize = 4; i < step; i += 4) {
        least = i8x16.min_u(least, v128.xor(v128.load(smooth + load<i32>(down + i) * width + x), flip));
      }
      v128.store(line + x, least);
    }
    for (let column = 0, places = across; column < columns; column++, places += step, out++) {
      let least: i32 = 255;
      for (let i: usize = 0; i < step; i += 4) least = min<i32>(least, load<u8>(line + load<i32>(places + i)));
      store<u8>(out, <u8>(least ^ invert));
    }
  }
}
