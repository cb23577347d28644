// AssemblyScript. Batch norm with ReLU over float32 rows [rows, channels]; all pointers are byte addresses in tfjs' heap, aligned to 4.
// Sums run in float32 over blocks of rows, which stay in the L1 cache while the channels go by, and are carried on in float64.

import { addLanes, addTo } from './add-lanes';

export const EPSILON: f64 = 1e-5; // added to the variance
export const BLOCK: i32 = 64; // rows
export const LANES: i32 = 4; // channels in a vector

/**
 * out = ReLU(gamma·(x − mean)/√(variance + ε) + beta), with the mean and the variance of x's channels, which are stored.
 * `scratch` holds 2·channels float64, then 2·channels float32.
 */
export function batchNormRelu(
  x: usize,
  gamma: usize,
  beta: usize,
  out: usize,
  mean: usize,
  variance: usize,
  rows: i32,
  channels: i32,
  scratch: usize,
): void {
  const sums = scratch;
  const squares = scratch + ((<usize>channels) << 3);
  const scale = scratch + ((<usize>channels) << 4);
  const shift = scale + ((<usize>channels) << 2);
  memory.fill(scratch, 0, (<usize>channels) << 4);
  for (let row = 0; row < rows; row += BLOCK) {
    addDeviations(x, row, min(row + BLOCK, rows), channels, sums, squares);
  }
  for (let c = 0; c < channels; c++) {
    const at = (<usize>c) << 2;
    const offset = load<f64>(sums + (at << 1)) / rows;
    const spread = max(load<f64>(squares + (at << 1)) / rows - offset * offset, 0);
    const centre = <f64>load<f32>(x + at) + offset;
    store<f32>(mean + at, <f32>centre);
    store<f32>(variance + at, <f32>spread);
    const factor = <f64>load<f32>(gamma + at) / Math.sqrt(spread + EPSILON);
    store<f32>(scale + at, <f32>factor);
    store<f32>(shift + at, <f32>(<f64>load<f32>(beta + at) - factor * centre));
  }
  scaleAndCut(x, scale, shift, out, rows, channels);
}

/** Adds up x − pivot and its square, the pivot being x's first row: a variance small beside the mean is not lost in rounding. */
function addDeviations(x: usize, from: i32, to: i32, channels: i32, sums: usize, squares: usize): void {
  const step = (<usize>channels) << 2;
  const start = x + <usize>from * step;
  const end = x + <usize>to * step;
  let c = 0;
  for (; c + LANES <= channels; c += LANES) {
    const at = (<usize>c) << 2;
    const pivot = v128.load(x + at);
    let sum = f32x4.splat(0);
    let square = f32x4.splat(0);
    for (let row = start + at; row < end; row += step) {
      const deviation = f32x4.sub(v128.load(row), pivot);
      sum = f32x4.add(sum, deviation);
      square = f32x4.add(square, f32x4.mul(deviation, deviation));
    }
    addLanes(sums + (at << 1), sum);
    addLanes(squares + (at << 1), square);
  }
  for (; c < channels; c++) {
    const at = (<usize>c) << 2;
    const pivot = load<f32>(x + at);
    let sum: f32 = 0;
    let square: f32 = 0;
    for (let row = start + at; row < end; row += step) {
      const deviation = load<f32>(row) - pivot;
      sum += deviation;
      square += deviation * deviation;
    }
    addTo(sums + (at << 1), sum);
    addTo(squares + (at << 1), square);
  }
}

/** out = max(x·scale + shift, 0). */
function scaleAndCut(x: usize, scale: usize, shift: usize, out: usize, rows: i32, channels: i32): void {
  const zero = f32x4.splat(0);
  let at: usize = 0;
  for (let row = 0; row < rows; row++) {
    let c: usize = 0;
    const size = (<usize>channels) << 2;
    for (; c + 16 <= size; c += 16, at += 16) {
      const value = f32x4.add(f32x4.mul(v128.load(x + at), v128.load(scale + c)), v128.load(shift + c));
      v128.store(out + at, f32x4.max(value, zero));
    }
    for (; c < size; c += 4, at += 4) {
      store<f32>(out + at, max<f32>(load<f32>(x + at) * load<f32>(scale + c) + load<f32>(shift + c), 0));
    }
  }
}
