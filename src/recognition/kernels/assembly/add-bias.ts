// AssemblyScript. What follows a convolution.

/** x [rows, channels] += bias [channels], then no less than `least`: 0 is ReLU, −∞ nothing. Channels are a multiple of 4. */
export function addBias(x: usize, bias: usize, rows: i32, channels: i32, least: f32): void {
  const size = (<usize>channels) << 2;
  const floor = f32x4.splat(least);
  for (let row = 0; row < rows; row++, x += size) {
    for (let c: usize = 0; c < size; c += 16) {
      v128.store(x + c, f32x4.max(f32x4.add(v128.load(x + c), v128.load(bias + c)), floor));
    }
  }
}
