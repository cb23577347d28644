// AssemblyScript. A product of float32 matrices, the right one in panels of eight columns, so that it is read from end to end.

/** Columns of a panel. */
export const PANEL: i32 = 8;

/** So many columns, and those that nothing stands in, up to a whole panel. */
export function panelled(columns: i32): i32 {
  return (columns + PANEL - 1) & ~(PANEL - 1);
}

/** c [m, n] = a [m, k] · b, which is [n / 8, k, 8]; k is a multiple of 4, n of 8. */
export function multiplyPanels(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32, packed: usize): void {
  const aStep = (<usize>k) << 2;
  const cStep = (<usize>n) << 2;
  const last = m - 1;
  let to = packed;
  for (let row = 0; row < m; row += 4) {
    const a0 = a + <usize>row * aStep;
    const a1 = a + <usize>min(row + 1, last) * aStep;
    const a2 = a + <usize>min(row + 2, last) * aStep;
    const a3 = a + <usize>min(row + 3, last) * aStep;
    for (let i: usize = 0; i < aStep; i += 16, to += 64) {
      const v0 = v128.load(a0 + i);
      const v1 = v128.load(a1 + i);
      const v2 = v128.load(a2 + i);
      const v3 = v128.load(a3 + i);
      const l0 = v128.shuffle<i32>(v0, v1, 0, 4, 1, 5);
      const h0 = v128.shuffle<i32>(v0, v1, 2, 6, 3, 7);
      const l1 = v128.shuffle<i32>(v2, v3, 0, 4, 1, 5);
      const h1 = v128.shuffle<i32>(v2, v3, 2, 6, 3, 7);
      v128.store(to, v128.shuffle<i64>(l0, l1, 0, 2));
      v128.store(to, v128.shuffle<i64>(l0, l1, 1, 3), 16);
      v128.store(to, v128.shuffle<i64>(h0, h1, 0, 2), 32);
      v128.store(to, v128.shuffle<i64>(h0, h1, 1, 3), 48);
    }
  }
  for (let column: usize = 0; column < cStep; column += 32, b += aStep << 3) {
    let from = packed;
    for (let row = 0; row < m; row += 4, from += aStep << 2) {
      const to = c + column;
      Block.multiply(
        from,
        from + (aStep << 2),
        16,
        b,
        32,
        to + <usize>row * cStep,
        to + <usize>min(row + 1, last) * cStep,
        to + <usize>min(row + 2, last) * cStep,
        to + <usize>min(row + 3, last) * cStep,
        false,
      );
    }
  }
}

/** Four rows by eight columns at a time: eight sums, two vectors and four factors are what x86-64 has registers for. */
export class Block {
  /** c = the sum of four numbers of `a` times eight of `b`, `aStep` and `bStep` bytes on each time; `added` to what stands in c. */
  @inline
  static multiply(
    a: usize,
    end: usize,
    aStep: usize,
    b: usize,
    bStep: usize,
    c0: usize,
    c1: usize,
    c2: usize,
    c3: usize,
    added: bool,
  ): void {
    let s00 = added ? v128.load(c0) : f32x4.splat(0);
    let s01 = added ? v128.load(c0, 16) : f32x4.splat(0);
    let s10 = added ? v128.load(c1) : f32x4.splat(0);
    let s11 = added ? v128.load(c1, 16) : f32x4.splat(0);
    let s20 = added ? v128.load(c2) : f32x4.splat(0);
    let s21 = added ? v128.load(c2, 16) : f32x4.splat(0);
    let s30 = added ? v128.load(c3) : f32x4.splat(0);
    let s31 = added ? v128.load(c3, 16) : f32x4.splat(0);
    for (; a < end; a += aStep, b += bStep) {
      const b0 = v128.load(b);
      const b1 = v128.load(b, 16);
      const v0 = v128.load_splat<f32>(a);
      s00 = Sum.add(s00, v0, b0);
      s01 = Sum.add(s01, v0, b1);
      const v1 = v128.load_splat<f32>(a, 4);
      s10 = Sum.add(s10, v1, b0);
      s11 = Sum.add(s11, v1, b1);
      const v2 = v128.load_splat<f32>(a, 8);
      s20 = Sum.add(s20, v2, b0);
      s21 = Sum.add(s21, v2, b1);
      const v3 = v128.load_splat<f32>(a, 12);
      s30 = Sum.add(s30, v3, b0);
      s31 = Sum.add(s31, v3, b1);
    }
    v128.store(c0, s00);
    v128.store(c0, s01, 16);
    v128.store(c1, s10);
    v128.store(c1, s11, 16);
    v128.store(c2, s20);
    v128.store(c2, s21, 16);
    v128.store(c3, s30);
    v128.store(c3, s31, 16);
  }
}

class Sum {
  /** sum + factor · vector: in one step where the compiler may use relaxed SIMD. */
  @inline
  static add(sum: v128, factor: v128, vector: v128): v128 {
    if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(factor, vector, sum);
    return f32x4.add(sum, f32x4.mul(factor, vector));
  }
}
