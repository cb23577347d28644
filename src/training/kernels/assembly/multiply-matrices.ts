// AssemblyScript. A product of float32 matrices, row after row in memory. Four rows by eight columns are summed at a time: eight sums,
// two vectors and four factors are what x86-64 has registers for.

/** c [m, n] = a [m, k] · b [k, n]; n is a multiple of 4. */
export function multiplyMatrices(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  const aStep = (<usize>k) << 2;
  const cStep = (<usize>n) << 2;
  for (let column: usize = 0; column < cStep; column += 32) {
    const wide = cStep - column >= 32;
    let row = 0;
    for (; row + 4 <= m; row += 4) {
      const from = a + <usize>row * aStep;
      const to = c + <usize>row * cStep + column;
      if (wide) multiply4x8(from, aStep, b + column, to, cStep);
      else multiply4x4(from, aStep, b + column, to, cStep);
    }
    for (; row < m; row++) {
      const from = a + <usize>row * aStep;
      const to = c + <usize>row * cStep + column;
      multiply1x4(from, aStep, b + column, to, cStep);
      if (wide) multiply1x4(from, aStep, b + column + 16, to + 16, cStep);
    }
  }
}

function multiply4x8(a0: usize, aStep: usize, b: usize, c: usize, bStep: usize): void {
  const end = a0 + aStep;
  let a1 = a0 + aStep;
  let a2 = a1 + aStep;
  let a3 = a2 + aStep;
  let c00 = f32x4.splat(0);
  let c01 = f32x4.splat(0);
  let c10 = f32x4.splat(0);
  let c11 = f32x4.splat(0);
  let c20 = f32x4.splat(0);
  let c21 = f32x4.splat(0);
  let c30 = f32x4.splat(0);
  let c31 = f32x4.splat(0);
  while (a0 < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const v0 = v128.load_splat<f32>(a0);
    c00 = f32x4.add(c00, f32x4.mul(v0, b0));
    c01 = f32x4.add(c01, f32x4.mul(v0, b1));
    const v1 = v128.load_splat<f32>(a1);
    c10 = f32x4.add(c10, f32x4.mul(v1, b0));
    c11 = f32x4.add(c11, f32x4.mul(v1, b1));
    const v2 = v128.load_splat<f32>(a2);
    c20 = f32x4.add(c20, f32x4.mul(v2, b0));
    c21 = f32x4.add(c21, f32x4.mul(v2, b1));
    const v3 = v128.load_splat<f32>(a3);
    c30 = f32x4.add(c30, f32x4.mul(v3, b0));
    c31 = f32x4.add(c31, f32x4.mul(v3, b1));
    b += bStep;
    a0 += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
  }
  v128.store(c, c00);
  v128.store(c, c01, 16);
  c += bStep;
  v128.store(c, c10);
  v128.store(c, c11, 16);
  c += bStep;
  v128.store(c, c20);
  v128.store(c, c21, 16);
  c += bStep;
  v128.store(c, c30);
  v128.store(c, c31, 16);
}

function multiply4x4(a0: usize, aStep: usize, b: usize, c: usize, bStep: usize): void {
  const end = a0 + aStep;
  let a1 = a0 + aStep;
  let a2 = a1 + aStep;
  let a3 = a2 + aStep;
  let c0 = f32x4.splat(0);
  let c1 = f32x4.splat(0);
  let c2 = f32x4.splat(0);
  let c3 = f32x4.splat(0);
  while (a0 < end) {
    const b0 = v128.load(b);
    c0 = f32x4.add(c0, f32x4.mul(v128.load_splat<f32>(a0), b0));
    c1 = f32x4.add(c1, f32x4.mul(v128.load_splat<f32>(a1), b0));
    c2 = f32x4.add(c2, f32x4.mul(v128.load_splat<f32>(a2), b0));
    c3 = f32x4.add(c3, f32x4.mul(v128.load_splat<f32>(a3), b0));
    b += bStep;
    a0 += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
  }
  v128.store(c, c0);
  v128.store(c + bStep, c1);
  v128.store(c + 2 * bStep, c2);
  v128.store(c + 3 * bStep, c3);
}

function multiply1x4(a: usize, aStep: usize, b: usize, c: usize, bStep: usize): void {
  let sum = f32x4.splat(0);
  for (const end = a + aStep; a < end; a += 4) {
    sum = f32x4.add(sum, f32x4.mul(v128.load_splat<f32>(a), v128.load(b)));
    b += bStep;
  }
  v128.store(c, sum);
}
