// AssemblyScript.

/**
 * The lightest (or darkest) level within `reach` pixels each way, at places that are evenly spread or all.
 * @param reach at most 15; beyond an edge there is nothing
 * @param invert 0 for the lightest, 255 for the darkest
 * @param down the places' rows (i32 each), and `across` their columns; 0 for every column
 * @param line scratch of 2 · width + 128 bytes
 */
export function spreadExtremes(
  from: i32,
  to: i32,
  line: usize,
  image: usize,
  width: i32,
  height: i32,
  reach: i32,
  invert: i32,
  down: usize,
  across: usize,
  columns: i32,
  out: usize,
): void {
  const flip = i8x16.splat(<i8>invert);
  const upright = line + 16; // over rows
  const both = upright + width + 48; // over columns, too
  v128.store(line, i8x16.splat(0));
  down += from << 2;
  out += from * columns;
  for (let row = from; row < to; row++, down += 4) {
    const place = load<i32>(down);
    const first = max<i32>(0, place - reach);
    const last = min<i32>(height - 1, place + reach);
    for (let x = 0; x < width; x += 16) {
      let at = image + first * width + x;
      let most = v128.xor(v128.load(at), flip);
      for (let y = first + 1; y <= last; y++) {
        at += width;
        most = i8x16.max_u(most, v128.xor(v128.load(at), flip));
      }
      v128.store(upright + x, most);
    }
    v128.store(upright + width, i8x16.splat(0));
    for (let x = 0; x < width; x += 16) {
      let most = v128.load(upright + x - reach);
      for (let i = 1 - reach; i <= reach; i++) most = i8x16.max_u(most, v128.load(upright + x + i));
      v128.store(both + x, v128.xor(most, flip));
    }
    if (across == 0) {
      memory.copy(out, both, columns);
      out += columns;
    } else {
      for (let column = 0; column < columns; column++, out++) {
        store<u8>(out, load<u8>(both + load<i32>(across + 4 * column)));
      }
    }
  }
}
