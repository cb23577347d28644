// AssemblyScript. A line of seven pixels to four of the output at stride 2, by eight products, where the plain way has twelve. Every second
// pixel meets the filter's middle alone: four products. Those between meet its ends: with nothing beyond the line's ends that is the
// product of a polynomial of three numbers with one of two, four products at the points 0, 1, −1 and ∞ (Toom and Cook).

import { Pair, times } from './lines';

/** Maps of 7×7 pixels, zeros around them, to 4×4 at stride 2. The methods are those of `TileFour`. */
export class TileHalving {
  @inline get side(): i32 {
    return 7;
  }
  @inline get points(): i32 {
    return 8;
  }
  @inline get filterPoints(): i32 {
    return 5;
  } // the last, the filter's middle, is met by four pixels
  @inline get out(): i32 {
    return 4;
  }
  @inline get skip(): i32 {
    return 1;
  }

  @inline filter(from: usize, step: usize, to: usize, toStep: usize): void {
    const before = v128.load(from);
    const after = v128.load(from + 2 * step);
    v128.store(to, after);
    v128.store(to + toStep, times(f32x4.add(after, before), 0.5));
    v128.store(to + 2 * toStep, times(f32x4.sub(after, before), 0.5));
    v128.store(to + 3 * toStep, before);
    v128.store(to + 4 * toStep, v128.load(from + step));
  }

  @inline input<Line>(from: usize, step: usize, c: usize, to: usize, toStep: usize): void {
    const line = changetype<Line>(0);
    const first = line.load(from + step, c);
    const middle = line.load(from + 3 * step, c);
    const last = line.load(from + 5 * step, c);
    v128.store(to, first);
    Pair.store(f32x4.add(first, last), middle, to + toStep, toStep);
    v128.store(to + 3 * toStep, last);
    for (let i: usize = 0; i < 4; i++) v128.store(to + (4 + i) * toStep, line.load(from + 2 * i * step, c));
  }

  @inline output(from: usize, step: usize, to: usize, toStep: usize): void {
    const zero = v128.load(from);
    const one = v128.load(from + step);
    const minusOne = v128.load(from + 2 * step);
    const infinity = v128.load(from + 3 * step);
    v128.store(to, f32x4.add(zero, v128.load(from + 4 * step)));
    const odd = f32x4.sub(f32x4.sub(one, minusOne), infinity);
    v128.store(to + toStep, f32x4.add(odd, v128.load(from + 5 * step)));
    const even = f32x4.sub(f32x4.add(one, minusOne), zero);
    v128.store(to + 2 * toStep, f32x4.add(even, v128.load(from + 6 * step)));
    v128.store(to + 3 * toStep, f32x4.add(infinity, v128.load(from + 7 * step)));
  }
}
