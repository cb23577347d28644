// AssemblyScript. The transforms of winograd-lines.ts the way back, for gradients: transposed.

import { times } from '../../../recognition/kernels/assembly/winograd-lines';

/** Four slopes of the output to six: A·y. */
export class SlopeLine {
  @inline
  static transform(y0: v128, y1: v128, y2: v128, y3: v128, to: usize, step: usize): void {
    const even = f32x4.add(y0, y2);
    const odd = f32x4.add(y1, y3);
    const farEven = f32x4.add(y0, times(y2, 4));
    const farOdd = f32x4.add(times(y1, 2), times(y3, 8));
    v128.store(to, y0);
    v128.store(to + step, f32x4.add(even, odd));
    v128.store(to + 2 * step, f32x4.sub(even, odd));
    v128.store(to + 3 * step, f32x4.add(farEven, farOdd));
    v128.store(to + 4 * step, f32x4.sub(farEven, farOdd));
    v128.store(to + 5 * step, y3);
  }
}

/** Six slopes to three of the filter: Gᵀ·s. */
export class FilterSlopeLine {
  @inline
  static transform(s0: v128, s1: v128, s2: v128, s3: v128, s4: v128, s5: v128, to: usize, step: usize): void {
    const near = times(f32x4.add(s1, s2), -1.0 / 6);
    const far = f32x4.add(s3, s4);
    const differences = f32x4.add(times(f32x4.sub(s2, s1), 1.0 / 6), times(f32x4.sub(s3, s4), 1.0 / 12));
    v128.store(to, f32x4.add(f32x4.add(times(s0, 0.25), near), times(far, 1.0 / 24)));
    v128.store(to + step, differences);
    v128.store(to + 2 * step, f32x4.add(f32x4.add(near, times(far, 1.0 / 6)), s5));
  }
}
