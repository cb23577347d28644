// AssemblyScript. The product of a transposed float32 matrix with another, row after row in memory.

import { Block } from '../../../recognition/kernels/assembly/multiply-panels';

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
  Block.multiply(a, end, aStep, b, bStep, c, c + bStep, c + 2 * bStep, c + 3 * bStep, true);
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
