// AssemblyScript. What the transforms of tile-*.ts go through: lines of four channels each.

/** A line in memory. */
export class Vectors {
  @inline load(from: usize, _: usize): v128 {
    return v128.load(from);
  }
}

/** The addresses of a line's pixels; of each, the four channels that lie `c` bytes from there. */
export class Addresses {
  @inline load(from: usize, c: usize): v128 {
    return v128.load(load<usize>(from) + c);
  }
}

/** Two results side by side, of points ±p. */
export class Pair {
  /** Stores even + odd, then even − odd. */
  @inline static store(even: v128, odd: v128, to: usize, step: usize): void {
    v128.store(to, f32x4.add(even, odd));
    v128.store(to + step, f32x4.sub(even, odd));
  }
}

/** Four numbers by a factor. */
export function times(values: v128, factor: f32): v128 {
  return f32x4.mul(values, f32x4.splat(factor));
}
