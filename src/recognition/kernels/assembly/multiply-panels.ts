// AssemblyScript. A product of float32 matrices, the right one in panels of eight columns, so that it is read from end to end.

/** Columns of a panel. */
export const PANEL: i32 = 8;

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
      multiply4x8(
        from,
        b,
        aStep << 2,
        to + <usize>row * cStep,
        to + <usize>min(row + 1, last) * cStep,
        to + <usize>min(row + 2, last) * cStep,
        to + <usize>min(row + 3, last) * cStep,
      );
    }
  }
}

function multiply4x8(a: usize, b: usize, length: usize, c0: usize, c1: usize, c2: usize, c3: usize): void {
  let s00 = f32x4.splat(0);
  let s01 = f32x4.splat(0);
  let s10 = f32x4.splat(0);
  let s11 = f32x4.splat(0);
  let s20 = f32x4.splat(0);
  let s21 = f32x4.splat(0);
  let s30 = f32x4.splat(0);
  let s31 = f32x4.splat(0);
  for (const end = a + length; a < end;) {
    const b00 = v128.load(b, 0);
    const b01 = v128.load(b, 16);
    const v00 = v128.load_splat<f32>(a, 0);
    s00 = Sum.add(s00, v00, b00);
    s01 = Sum.add(s01, v00, b01);
    const v01 = v128.load_splat<f32>(a, 4);
    s10 = Sum.add(s10, v01, b00);
    s11 = Sum.add(s11, v01, b01);
    const v02 = v128.load_splat<f32>(a, 8);
    s20 = Sum.add(s20, v02, b00);
    s21 = Sum.add(s21, v02, b01);
    const v03 = v128.load_splat<f32>(a, 12);
    s30 = Sum.add(s30, v03, b00);
    s31 = Sum.add(s31, v03, b01);
    a += 16;
    b += 32;
  }
  v128.store(c0, s00, 0);
  v128.store(c0, s01, 16);
  v128.store(c1, s10, 0);
  v128.store(c1, s11, 16);
  v128.store(c2, s20, 0);
  v128.store(c2, s21, 16);
  v128.store(c3, s30, 0);
  v128.store(c3, s31, 16);
}

class Sum {
  /** sum + factor · vector: in one step where the compiler may use relaxed SIMD. */
  @inline
  static add(sum: v128, factor: v128, vector: v128): v128 {
    if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(factor, vector, sum);
    return f32x4.add(sum, f32x4.mul(factor, vector));
  }
}
