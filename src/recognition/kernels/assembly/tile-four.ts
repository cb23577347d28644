// AssemblyScript. Winograd's F(4, 3), with 0, ±1, ±2 and ∞ as points (Lavin & Gray 2016): from six pixels in a line four of the output by six
// products, where the plain way has twelve. Every class of a tile has the same methods; each transforms one line of four channels, `step`
// bytes apart, to another, `toStep` bytes apart. A tile is transformed line by line in one direction, then in the other.

import { Pair, times } from './lines';

/** Tiles of 4×4 pixels at stride 1. */
export class TileFour {
  /** Pixels of a line of the input, its products, those of which the filter differs, and pixels of the output. */
  @inline get side(): i32 {
    return 6;
  }
  @inline get points(): i32 {
    return 6;
  }
  @inline get filterPoints(): i32 {
    return 6;
  }
  @inline get out(): i32 {
    return 4;
  }
  /** Pixels of the first window that the tile leaves out. */
  @inline get skip(): i32 {
    return 0;
  }

  /** Three numbers of the filter: G·g. */
  @inline filter(from: usize, step: usize, to: usize, toStep: usize): void {
    const g0 = v128.load(from);
    const g1 = v128.load(from + step);
    const g2 = v128.load(from + 2 * step);
    const sum = times(f32x4.add(g0, g2), -1.0 / 6);
    const outer = f32x4.add(times(g0, 1.0 / 24), times(g2, 1.0 / 6));
    v128.store(to, times(g0, 0.25));
    Pair.store(sum, times(g1, -1.0 / 6), to + toStep, toStep);
    Pair.store(outer, times(g1, 1.0 / 12), to + 3 * toStep, toStep);
    v128.store(to + 5 * toStep, g2);
  }

  /** A line of the input, from one of the classes of lines.ts: Bᵀ·d. */
  @inline input<Line>(from: usize, step: usize, c: usize, to: usize, toStep: usize): void {
    const line = changetype<Line>(0);
    const d0 = line.load(from, c);
    const d1 = line.load(from + step, c);
    const d2 = line.load(from + 2 * step, c);
    const d3 = line.load(from + 3 * step, c);
    const d4 = line.load(from + 4 * step, c);
    const d5 = line.load(from + 5 * step, c);
    const even = f32x4.sub(d4, times(d2, 4));
    const odd = f32x4.sub(d3, times(d1, 4));
    const nearEven = f32x4.sub(d4, d2);
    const nearOdd = times(f32x4.sub(d3, d1), 2);
    v128.store(to, f32x4.add(f32x4.sub(times(d0, 4), times(d2, 5)), d4));
    Pair.store(even, odd, to + toStep, toStep);
    Pair.store(nearEven, nearOdd, to + 3 * toStep, toStep);
    v128.store(to + 5 * toStep, f32x4.add(f32x4.sub(times(d1, 4), times(d3, 5)), d5));
  }

  /** A line of products to one of the output: Aᵀ·m. */
  @inline output(from: usize, step: usize, to: usize, toStep: usize): void {
    const m1 = v128.load(from + step);
    const m2 = v128.load(from + 2 * step);
    const m3 = v128.load(from + 3 * step);
    const m4 = v128.load(from + 4 * step);
    const nearSum = f32x4.add(m1, m2);
    const nearDifference = f32x4.sub(m1, m2);
    const farSum = f32x4.add(m3, m4);
    const farDifference = f32x4.sub(m3, m4);
    v128.store(to, f32x4.add(f32x4.add(v128.load(from), nearSum), farSum));
    v128.store(to + toStep, f32x4.add(nearDifference, times(farDifference, 2)));
    v128.store(to + 2 * toStep, f32x4.add(nearSum, times(farSum, 4)));
    const last = v128.load(from + 5 * step);
    v128.store(to + 3 * toStep, f32x4.add(f32x4.add(nearDifference, times(farDifference, 8)), last));
  }
}
