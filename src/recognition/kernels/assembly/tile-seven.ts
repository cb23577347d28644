// AssemblyScript. F(7, 3) by the method of Toom and Cook: from nine pixels in a line seven of the output by nine products, where the plain way
// has twenty-one. The points are ±1/4, ±3/4, ±1, ±2 and ∞: of all sets of four pairs of small fractions the one that loses least in
// float32, about three times what F(4, 3) loses, and every factor is exact.

import { Pair, times } from './lines';

/** Tiles of 7×7 pixels at stride 1. The methods are those of `TileFour`. */
export class TileSeven {
  @inline get side(): i32 {
    return 9;
  }
  @inline get points(): i32 {
    return 9;
  }
  @inline get filterPoints(): i32 {
    return 9;
  }
  @inline get out(): i32 {
    return 7;
  }
  @inline get skip(): i32 {
    return 0;
  }

  @inline filter(from: usize, step: usize, to: usize, toStep: usize): void {
    Part.filter(from, step, 0.25, 0.5625, 1, 4, to, toStep);
    Part.filter(from, step, 0.75, 0.0625, 1, 4, to + 2 * toStep, toStep);
    Part.filter(from, step, 1, 0.0625, 0.5625, 4, to + 4 * toStep, toStep);
    Part.filter(from, step, 2, 0.0625, 0.5625, 1, to + 6 * toStep, toStep);
    v128.store(to + 8 * toStep, v128.load(from + 2 * step));
  }

  /** Bᵀ·d: at each pair of points ±p, (x + p) and (x − p) times the product of x² − q² over the other pairs; at ∞ that of all. */
  @inline input<Line>(from: usize, step: usize, c: usize, to: usize, toStep: usize): void {
    const line = changetype<Line>(0);
    const d0 = line.load(from, c);
    const d2 = line.load(from + 2 * step, c);
    const d4 = line.load(from + 4 * step, c);
    const d6 = line.load(from + 6 * step, c);
    const d8 = line.load(from + 8 * step, c);
    const d1 = line.load(from + step, c);
    const d3 = line.load(from + 3 * step, c);
    const d5 = line.load(from + 5 * step, c);
    const d7 = line.load(from + 7 * step, c);
    Pair.store(Part.input(d1, d3, d5, d7, 1, 0.5625, 1, 4), Part.input(d0, d2, d4, d6, 0.25, 0.5625, 1, 4), to, toStep);
    Pair.store(
      Part.input(d1, d3, d5, d7, 1, 0.0625, 1, 4),
      Part.input(d0, d2, d4, d6, 0.75, 0.0625, 1, 4),
      to + 2 * toStep,
      toStep,
    );
    Pair.store(
      Part.input(d1, d3, d5, d7, 1, 0.0625, 0.5625, 4),
      Part.input(d0, d2, d4, d6, 1, 0.0625, 0.5625, 4),
      to + 4 * toStep,
      toStep,
    );
    Pair.store(
      Part.input(d1, d3, d5, d7, 1, 0.0625, 0.5625, 1),
      Part.input(d0, d2, d4, d6, 2, 0.0625, 0.5625, 1),
      to + 6 * toStep,
      toStep,
    );
    // (x² − 1/16)(x² − 9/16)(x² − 1)(x² − 4)
    const low = f32x4.add(times(d0, 0.140625), times(d2, -2.67578125));
    const high = f32x4.sub(d8, times(d6, 5.625));
    v128.store(to + 8 * toStep, f32x4.add(f32x4.add(low, times(d4, 7.16015625)), high));
  }

  @inline output(from: usize, step: usize, to: usize, toStep: usize): void {
    const a0 = v128.load(from);
    const a1 = v128.load(from + step);
    const b0 = v128.load(from + 2 * step);
    const b1 = v128.load(from + 3 * step);
    const c0 = v128.load(from + 4 * step);
    const c1 = v128.load(from + 5 * step);
    const d0 = v128.load(from + 6 * step);
    const d1 = v128.load(from + 7 * step);
    const a = f32x4.add(a0, a1);
    const b = f32x4.add(b0, b1);
    const c = f32x4.add(c0, c1);
    const d = f32x4.add(d0, d1);
    v128.store(to, Part.output(a, b, c, d, 1, 1, 1));
    v128.store(to + 2 * toStep, Part.output(a, b, c, d, 0.0625, 0.5625, 4)); // the points' second, fourth, sixth powers
    v128.store(to + 4 * toStep, Part.output(a, b, c, d, 0.00390625, 0.31640625, 16));
    const last = v128.load(from + 8 * step);
    v128.store(to + 6 * toStep, f32x4.add(Part.output(a, b, c, d, 0.000244140625, 0.177978515625, 64), last));
    const e = f32x4.sub(a0, a1);
    const f = f32x4.sub(b0, b1);
    const g = f32x4.sub(c0, c1);
    const h = f32x4.sub(d0, d1);
    v128.store(to + toStep, Part.output(e, f, g, h, 0.25, 0.75, 2)); // first, third, fifth
    v128.store(to + 3 * toStep, Part.output(e, f, g, h, 0.015625, 0.421875, 8));
    v128.store(to + 5 * toStep, Part.output(e, f, g, h, 0.0009765625, 0.2373046875, 32));
  }
}

/** Parts of the transforms. */
class Part {
  /** The filter's three numbers by 1, ±p, p², divided by what the polynomial of the points ±p is there; q, r, s are the squares of the others. */
  @inline
  static filter(from: usize, step: usize, p: f32, q: f32, r: f32, s: f32, to: usize, toStep: usize): void {
    const whole: f32 = 0.5 / ((p * p - q) * (p * p - r) * (p * p - s));
    const ends = f32x4.add(v128.load(from), times(v128.load(from + 2 * step), p * p));
    Pair.store(times(v128.load(from + step), whole), times(ends, whole / p), to, toStep);
  }

  /** Every second number of a line by those of (x² − q)(x² − r)(x² − s)·p. */
  @inline
  static input(a: v128, b: v128, c: v128, d: v128, p: f32, q: f32, r: f32, s: f32): v128 {
    const low = f32x4.add(times(a, -(q * r * s) * p), times(b, (q * r + q * s + r * s) * p));
    return f32x4.add(low, f32x4.add(times(c, -(q + r + s) * p), p == 1 ? d : times(d, p)));
  }

  /** a·α + b·β + c + d·δ */
  @inline
  static output(a: v128, b: v128, c: v128, d: v128, alpha: f32, beta: f32, delta: f32): v128 {
    const near = f32x4.add(times(a, alpha), times(b, beta));
    return f32x4.add(near, f32x4.add(c, times(d, delta)));
  }
}
