// AssemblyScript. The product of a transposed float32 matrix with another, row after row in memory; see multiply-matrices.ts.

const BLOCK: i32 = 128; // rows whose columns at hand stay in the L1 cache

/** c [m, n] += aᵀ · b, where a is [rows, m] and b [rows, n]; m and n are multiples of 4. */
export function addTransposedProduct(a: usize, b: usize, c: usize, rows: i32, m: i32, n: i32): void {
  const aStep = (<usize>m) << 2;
  const bStep = (<usize>n) << 2;
  for (let row = 0; row < rows; row += BLOCK) {
    const from = a + <usize>row * aStep;
    const end = a + <usize>min(row + BLOCK, rows) * aStep;
    const other = b + <usize>row * bStep;
    for (let column: usize = 0; column < bStep; column += 32) {
      const wide = bStep - column >= 32;
      for (let i: usize = 0; i < aStep; i += 16) {
        const to = c + (i >> 2) * bStep + column;
        if (wide) add4x8(from + i, end, aStep, other + column, to, bStep);
        else add4x4(from + i, end, aStep, other + column, to, bStep);
      }
    }
  }
}

function add4x8(a: usize, end: usize, aStep: usize, b: usize, c: usize, bStep: usize): void {
  const d1 = c + bStep;
  const d2 = d1 + bStep;
  const d3 = d2 + bStep;
  let c00 = v128.load(c);
  let c01 = v128.load(c, 16);
  let c10 = v128.load(d1);
  let c11 = v128.load(d1, 16);
  let c20 = v128.load(d2);
  let c21 = v128.load(d2, 16);
  let c30 = v128.load(d3);
  let c31 = v128.load(d3, 16);
  for (; a < end; a += aStep, b += bStep) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const v0 = v128.load_splat<f32>(a);
    c00 = f32x4.add(c00, f32x4.mul(v0, b0));
    c01 = f32x4.add(c01, f32x4.mul(v0, b1));
    const v1 = v128.load_splat<f32>(a, 4);
    c10 = f32x4.add(c10, f32x4.mul(v1, b0));
    c11 = f32x4.add(c11, f32x4.mul(v1, b1));
    const v2 = v128.load_splat<f32>(a, 8);
    c20 = f32x4.add(c20, f32x4.mul(v2, b0));
    c21 = f32x4.add(c21, f32x4.mul(v2, b1));
    const v3 = v128.load_splat<f32>(a, 12);
    c30 = f32x4.add(c30, f32x4.mul(v3, b0));
    c31 = f32x4.add(c31, f32x4.mul(v3, b1));
  }
  v128.store(c, c00);
  v128.store(c, c01, 16);
  v128.store(d1, c10);
  v128.store(d1, c11, 16);
  v128.store(d2, c20);
  v128.store(d2, c21, 16);
  v128.store(d3, c30);
  v128.store(d3, c31, 16);
}

function add4x4(a: usize, end: usize, aStep: usize, b: usize, c: usize, bStep: usize): void {
  let c0 = v128.load(c);
  let c1 = v128.load(c + bStep);
  let c2 = v128.load(c + 2 * bStep);
  let c3 = v128.load(c + 3 * bStep);
  for (; a < end; a += aStep, b += bStep) {
    const b0 = v128.load(b);
    c0 = f32x4.add(c0, f32x4.mul(v128.load_splat<f32>(a), b0));
    c1 = f32x4.add(c1, f32x4.mul(v128.load_splat<f32>(a, 4), b0));
    c2 = f32x4.add(c2, f32x4.mul(v128.load_splat<f32>(a, 8), b0));
    c3 = f32x4.add(c3, f32x4.mul(v128.load_splat<f32>(a, 12), b0));
  }
  v128.store(c, c0);
  v128.store(c + bStep, c1);
  v128.store(c + 2 * bStep, c2);
  v128.store(c + 3 * bStep, c3);
}
