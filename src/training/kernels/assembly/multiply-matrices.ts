// AssemblyScript. A product of float32 matrices, row after row in memory.

import { multiplyPanels, PANEL } from '../../../recognition/kernels/assembly/multiply-panels';

/**
 * c [m, n] = a [m, k] · b, which is [k, n] or, `turned`, [n, k]; k is a multiple of 4, n of 8.
 * `scratch` holds k·(m + 3 + n) float32.
 */
export function multiplyMatrices(
  a: usize,
  b: usize,
  c: usize,
  m: i32,
  k: i32,
  n: i32,
  turned: bool,
  scratch: usize,
): void {
  const down: usize = turned ? 4 : (<usize>n) << 2;
  const across: usize = turned ? (<usize>k) << 2 : 4;
  let to = scratch;
  for (let column = 0; column < n; column += PANEL) {
    for (let row = 0; row < k; row++) {
      let from = b + <usize>row * down + <usize>column * across;
      for (const end = to + PANEL * 4; to < end; to += 4, from += across) store<f32>(to, load<f32>(from));
    }
  }
  multiplyPanels(a, scratch, c, m, k, n, to);
}
