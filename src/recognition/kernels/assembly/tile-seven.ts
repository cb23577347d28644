// AssemblyScript. F(7, 3) by the method of Toom and Cook: from nine pixels in a line seven of the output by nine products, where the plain way
// has twenty-one. The points are ±1/4, ±3/4, ±1, ±2 and ∞: of all sets of four pairs of small fractions the one that loses least in
// float32, about three times what F(4, 3) loses, and every factor is exact.

import { times } from './winograd-lines';

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
  @inline get pitch(): i32 {
    return 7;
  }
  @inline get skip(): i32 {
    return 0;
  }

  @inline filter(from: usize, step: usize, to: usize, toStep: usize): void {
    const g0 = v128.load(from);
    const g1 = v128.load(from + step);
    const g2 = v128.load(from + 2 * step);
    Line.filterPair(g0, g1, g2, 0.25, 0.5625, 1, 4, to, toStep);
    Line.filterPair(g0, g1, g2, 0.75, 0.0625, 1, 4, to + 2 * toStep, toStep);
    Line.filterPair(g0, g1, g2, 1, 0.0625, 0.5625, 4, to + 4 * toStep, toStep);
    Line.filterPair(g0, g1, g2, 2, 0.0625, 0.5625, 1, to + 6 * toStep, toStep);
    v128.store(to + 8 * toStep, g2);
  }

  @inline gathered(from: usize, step: usize, c: usize, to: usize, toStep: usize): void {
    Line.input(
      v128.load(load<usize>(from) + c),
      v128.load(load<usize>(from + step) + c),
      v128.load(load<usize>(from + 2 * step) + c),
      v128.load(load<usize>(from + 3 * step) + c),
      v128.load(load<usize>(from + 4 * step) + c),
      v128.load(load<usize>(from + 5 * step) + c),
      v128.load(load<usize>(from + 6 * step) + c),
      v128.load(load<usize>(from + 7 * step) + c),
      v128.load(load<usize>(from + 8 * step) + c),
      to,
      toStep,
    );
  }

  @inline input(from: usize, step: usize, to: usize, toStep: usize): void {
    Line.input(
      v128.load(from),
      v128.load(from + step),
      v128.load(from + 2 * step),
      v128.load(from + 3 * step),
      v128.load(from + 4 * step),
      v128.load(from + 5 * step),
      v128.load(from + 6 * step),
      v128.load(from + 7 * step),
      v128.load(from + 8 * step),
      to,
      toStep,
    );
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
    v128.store(to, Line.weigh(a, b, c, d, 1, 1, 1));
    v128.store(to + 2 * toStep, Line.weigh(a, b, c, d, 0.0625, 0.5625, 4)); // the points' second, fourth, sixth powers
    v128.store(to + 4 * toStep, Line.weigh(a, b, c, d, 0.00390625, 0.31640625, 16));
    const last = v128.load(from + 8 * step);
    v128.store(to + 6 * toStep, f32x4.add(Line.weigh(a, b, c, d, 0.000244140625, 0.177978515625, 64), last));
    const e = f32x4.sub(a0, a1);
    const f = f32x4.sub(b0, b1);
    const g = f32x4.sub(c0, c1);
    const h = f32x4.sub(d0, d1);
    v128.store(to + toStep, Line.weigh(e, f, g, h, 0.25, 0.75, 2)); // first, third, fifth
    v128.store(to + 3 * toStep, Line.weigh(e, f, g, h, 0.015625, 0.421875, 8));
    v128.store(to + 5 * toStep, Line.weigh(e, f, g, h, 0.0009765625, 0.2373046875, 32));
  }
}

/** The transforms of one line. */
class Line {
  /** Bᵀ·d: at each pair of points ±p, (x + p) and (x − p) times the product of x² − q² over the other pairs; at ∞ that of all. */
  @inline
  static input(
    d0: v128,
    d1: v128,
    d2: v128,
    d3: v128,
    d4: v128,
    d5: v128,
    d6: v128,
    d7: v128,
    d8: v128,
    to: usize,
    step: usize,
  ): void {
    Line.inputPair(d0, d1, d2, d3, d4, d5, d6, d7, 0.25, 0.5625, 1, 4, to, step);
    Line.inputPair(d0, d1, d2, d3, d4, d5, d6, d7, 0.75, 0.0625, 1, 4, to + 2 * step, step);
    Line.inputPair(d0, d1, d2, d3, d4, d5, d6, d7, 1, 0.0625, 0.5625, 4, to + 4 * step, step);
    Line.inputPair(d0, d1, d2, d3, d4, d5, d6, d7, 2, 0.0625, 0.5625, 1, to + 6 * step, step);
    // (x² − 1/16)(x² − 9/16)(x² − 1)(x² − 4)
    const low = f32x4.add(times(d0, 0.140625), times(d2, -2.67578125));
    const high = f32x4.sub(d8, times(d6, 5.625));
    v128.store(to + 8 * step, f32x4.add(f32x4.add(low, times(d4, 7.16015625)), high));
  }

  /** The two points ±p, with the squares of the others. */
  @inline
  static inputPair(
    d0: v128,
    d1: v128,
    d2: v128,
    d3: v128,
    d4: v128,
    d5: v128,
    d6: v128,
    d7: v128,
    p: f32,
    q: f32,
    r: f32,
    s: f32,
    to: usize,
    step: usize,
  ): void {
    const e0 = -(q * r * s);
    const e1 = q * r + q * s + r * s;
    const e2 = -(q + r + s);
    const odd = f32x4.add(f32x4.add(times(d1, e0), times(d3, e1)), f32x4.add(times(d5, e2), d7));
    const even = f32x4.add(f32x4.add(times(d0, e0 * p), times(d2, e1 * p)), f32x4.add(times(d4, e2 * p), times(d6, p)));
    v128.store(to, f32x4.add(odd, even));
    v128.store(to + step, f32x4.sub(odd, even));
  }

  /** The filter at ±p: its three numbers by 1, ±p, p², divided by what the point's polynomial is there. */
  @inline
  static filterPair(g0: v128, g1: v128, g2: v128, p: f32, q: f32, r: f32, s: f32, to: usize, step: usize): void {
    const whole: f32 = 0.5 / ((p * p - q) * (p * p - r) * (p * p - s));
    const outer = times(f32x4.add(g0, times(g2, p * p)), whole / p);
    const middle = times(g1, whole);
    v128.store(to, f32x4.add(middle, outer));
    v128.store(to + step, f32x4.sub(middle, outer));
  }

  /** a·α + b·β + c + d·δ */
  @inline
  static weigh(a: v128, b: v128, c: v128, d: v128, alpha: f32, beta: f32, delta: f32): v128 {
    const near = f32x4.add(times(a, alpha), times(b, beta));
    return f32x4.add(near, f32x4.add(c, times(d, delta)));
  }
}
