// AssemblyScript. The one-dimensional transforms of Winograd's F(4, 3), with 0, ±1, ±2 and ∞ as points (Lavin & Gray 2016), four channels
// at a time. Each writes its results `step` bytes apart. A tile is transformed line by line in one direction, then in the other.

/** Six numbers of the input: Bᵀ·d. */
export class InputLine {
  @inline
  static transform(d0: v128, d1: v128, d2: v128, d3: v128, d4: v128, d5: v128, to: usize, step: usize): void {
    const even = f32x4.sub(d4, times(d2, 4));
    const odd = f32x4.sub(d3, times(d1, 4));
    const nearEven = f32x4.sub(d4, d2);
    const nearOdd = times(f32x4.sub(d3, d1), 2);
    v128.store(to, f32x4.add(f32x4.sub(times(d0, 4), times(d2, 5)), d4));
    v128.store(to + step, f32x4.add(even, odd));
    v128.store(to + 2 * step, f32x4.sub(even, odd));
    v128.store(to + 3 * step, f32x4.add(nearEven, nearOdd));
    v128.store(to + 4 * step, f32x4.sub(nearEven, nearOdd));
    v128.store(to + 5 * step, f32x4.add(f32x4.sub(times(d1, 4), times(d3, 5)), d5));
  }
}

/** Three numbers of the filter to six: G·g. */
export class FilterLine {
  @inline
  static transform(g0: v128, g1: v128, g2: v128, to: usize, step: usize): void {
    const sum = times(f32x4.add(g0, g2), -1.0 / 6);
    const middle = times(g1, 1.0 / 6);
    const outer = f32x4.add(times(g0, 1.0 / 24), times(g2, 1.0 / 6));
    const half = times(g1, 1.0 / 12);
    v128.store(to, times(g0, 0.25));
    v128.store(to + step, f32x4.sub(sum, middle));
    v128.store(to + 2 * step, f32x4.add(sum, middle));
    v128.store(to + 3 * step, f32x4.add(outer, half));
    v128.store(to + 4 * step, f32x4.sub(outer, half));
    v128.store(to + 5 * step, g2);
  }
}

/** Six numbers to four of the output: Aᵀ·m. */
export class OutputLine {
  @inline
  static transform(m0: v128, m1: v128, m2: v128, m3: v128, m4: v128, m5: v128, to: usize, step: usize): void {
    const nearSum = f32x4.add(m1, m2);
    const nearDifference = f32x4.sub(m1, m2);
    const farSum = f32x4.add(m3, m4);
    const farDifference = f32x4.sub(m3, m4);
    v128.store(to, f32x4.add(f32x4.add(m0, nearSum), farSum));
    v128.store(to + step, f32x4.add(nearDifference, times(farDifference, 2)));
    v128.store(to + 2 * step, f32x4.add(nearSum, times(farSum, 4)));
    v128.store(to + 3 * step, f32x4.add(f32x4.add(nearDifference, times(farDifference, 8)), m5));
  }
}

/** Four numbers by a factor. */
export function times(values: v128, factor: f32): v128 {
  return f32x4.mul(values, f32x4.splat(factor));
}
