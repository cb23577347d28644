// AssemblyScript. The transforms of `TileFour` the way back, for the gradient for its filter: transposed.

import { Pair, times } from '../../../recognition/kernels/assembly/lines';

/** Four slopes of the output in each line, side by side. */
export class SlopeTile {
  @inline get side(): i32 {
    return 4;
  }
  @inline get points(): i32 {
    return 6;
  }
  @inline get out(): i32 {
    return 4;
  }
  @inline get skip(): i32 {
    return 0;
  }

  /** Four slopes to those of the six products: A·y. */
  @inline input<Line>(from: usize, step: usize, c: usize, to: usize, toStep: usize): void {
    const line = changetype<Line>(0);
    const first = line.load(from, c);
    const last = line.load(from + 3 * step, c);
    const second = line.load(from + step, c);
    const third = line.load(from + 2 * step, c);
    v128.store(to, first);
    Pair.store(f32x4.add(first, third), f32x4.add(second, last), to + toStep, toStep);
    Pair.store(f32x4.add(first, times(third, 4)), f32x4.add(times(second, 2), times(last, 8)), to + 3 * toStep, toStep);
    v128.store(to + 5 * toStep, last);
  }

  /** Six slopes to three of the filter: Gᵀ·s. */
  @inline filter(from: usize, step: usize, to: usize, toStep: usize): void {
    const s1 = v128.load(from + step);
    const s2 = v128.load(from + 2 * step);
    const s3 = v128.load(from + 3 * step);
    const s4 = v128.load(from + 4 * step);
    const near = times(f32x4.add(s1, s2), -1.0 / 6);
    const far = f32x4.add(s3, s4);
    const differences = f32x4.add(times(f32x4.sub(s2, s1), 1.0 / 6), times(f32x4.sub(s3, s4), 1.0 / 12));
    v128.store(to, f32x4.add(f32x4.add(times(v128.load(from), 0.25), near), times(far, 1.0 / 24)));
    v128.store(to + toStep, differences);
    const end = v128.load(from + 5 * step);
    v128.store(to + 2 * toStep, f32x4.add(f32x4.add(near, times(far, 1.0 / 6)), end));
  }
}
