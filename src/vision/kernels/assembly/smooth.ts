// AssemblyScript.
import { storeFirst } from './store-first';

/**
 * Gaussian over 3×3 (1 2 1 each way, rounded to the nearest); beyond an edge the picture is mirrored in its last row or column.
 * @param line scratch of 2 · width + 64 bytes, a multiple of 16
 */
export function smooth(from: i32, to: i32, line: usize, grey: usize, width: i32, height: i32, out: usize): void {
  const first = line + 16; // of sums down the columns, 16 bits each
  for (let row = from; row < to; row++) {
    const above = grey + mirrored(row - 1, height) * width;
    const below = grey + mirrored(row + 1, height) * width;
    const here = grey + row * width;
    for (let x = 0; x < width; x += 8) {
      const middle = i16x8.shl(v128.load8x8_u(here + x), 1);
      const sides = i16x8.add(v128.load8x8_u(above + x), v128.load8x8_u(below + x));
      v128.store(first + 2 * x, i16x8.add(middle, sides));
    }
    store<u16>(first - 2, load<u16>(first + 2 * mirrored(-1, width)));
    store<u16>(first + 2 * width, load<u16>(first + 2 * mirrored(width, width)));
    const eight = i16x8.splat(8);
    const start = out + row * width;
    for (let x = 0; x < width; x += 8) {
      const at = first + 2 * x;
      const middle = i16x8.shl(v128.load(at), 1);
      const sides = i16x8.add(v128.load(at - 2), v128.load(at + 2));
      const mean = i16x8.shr_u(i16x8.add(i16x8.add(middle, sides), eight), 4);
      const levels = i8x16.narrow_i16x8_u(mean, mean);
      if (x + 8 <= width) v128.store64_lane(start + x, levels, 0);
      else storeFirst(start + x, levels, width - x, line); // the sums before the first are read no more
    }
  }
}

function mirrored(at: i32, side: i32): i32 {
  if (side == 1) return 0;
  return at < 0 ? -at : at >= side ? 2 * side - 2 - at : at;
}
