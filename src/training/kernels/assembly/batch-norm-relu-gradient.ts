// AssemblyScript. The gradient of batch-norm-relu.ts: the same shapes, the same units.

import { addLanes, addTo } from './add-lanes';
import { BLOCK, EPSILON, LANES } from './batch-norm-relu';

/**
 * From dy, the gradient for x, gamma and beta. The ReLU let through what scale·x + shift makes positive.
 * `scratch` holds 2·channels float64, then 4·channels float32.
 */
export function batchNormReluGradient(
  x: usize,
  gamma: usize,
  beta: usize,
  dy: usize,
  mean: usize,
  variance: usize,
  dx: usize,
  dGamma: usize,
  dBeta: usize,
  rows: i32,
  channels: i32,
  scratch: usize,
): void {
  const width = (<usize>channels) << 2; // bytes of one float32 a channel
  const sums = scratch; // of dy let through
  const products = sums + 2 * width; // of dy let through times (x − mean)
  const scale = products + 2 * width;
  const shift = scale + width;
  const constant = shift + width;
  const linear = constant + width;
  memory.fill(scratch, 0, 4 * width);
  for (let at: usize = 0; at < width; at += 4) {
    const factor = <f64>load<f32>(gamma + at) / Math.sqrt(<f64>load<f32>(variance + at) + EPSILON);
    store<f32>(scale + at, <f32>factor);
    store<f32>(shift + at, <f32>(<f64>load<f32>(beta + at) - factor * <f64>load<f32>(mean + at)));
  }
  for (let row = 0; row < rows; row += BLOCK) {
    addSlopes(x, dy, scale, mean, row, min(row + BLOCK, rows), channels, sums, products);
  }
  // dx = scale·(slope − (dBeta + normalised x·dGamma)/rows), with the part that is linear in x gathered into two numbers a channel
  for (let at: usize = 0; at < width; at += 4) {
    const inverse = 1 / Math.sqrt(<f64>load<f32>(variance + at) + EPSILON);
    const factor = inverse * <f64>load<f32>(gamma + at);
    const sum = load<f64>(sums + 2 * at);
    const product = inverse * load<f64>(products + 2 * at);
    store<f32>(dBeta + at, <f32>sum);
    store<f32>(dGamma + at, <f32>product);
    const slope = (factor * inverse * product) / rows;
    store<f32>(linear + at, <f32>slope);
    store<f32>(constant + at, <f32>((factor * sum) / rows - slope * <f64>load<f32>(mean + at)));
  }
  spreadSlopes(x, dy, dx, scale, rows, width);
}

/** Adds up dy, where the ReLU let x through, and dy·(x − mean). `shift` stands behind `scale`. */
function addSlopes(
  x: usize,
  dy: usize,
  scale: usize,
  mean: usize,
  from: i32,
  to: i32,
  channels: i32,
  sums: usize,
  products: usize,
): void {
  const step = (<usize>channels) << 2;
  const shift = scale + step;
  const zero = f32x4.splat(0);
  let c = 0;
  for (; c + LANES <= channels; c += LANES) {
    const at = (<usize>c) << 2;
    const factor = v128.load(scale + at);
    const offset = v128.load(shift + at);
    const centre = v128.load(mean + at);
    let sum = zero;
    let product = zero;
    const end = <usize>to * step;
    for (let i = <usize>from * step + at; i < end; i += step) {
      const value = v128.load(x + i);
      const passed = f32x4.gt(f32x4.add(f32x4.mul(value, factor), offset), zero);
      const slope = v128.and(v128.load(dy + i), passed);
      sum = f32x4.add(sum, slope);
      product = f32x4.add(product, f32x4.mul(slope, f32x4.sub(value, centre)));
    }
    addLanes(sums + 2 * at, sum);
    addLanes(products + 2 * at, product);
  }
  for (; c < channels; c++) {
    const at = (<usize>c) << 2;
    let sum: f32 = 0;
    let product: f32 = 0;
    const end = <usize>to * step;
    for (let i = <usize>from * step + at; i < end; i += step) {
      const value = load<f32>(x + i);
      if (value * load<f32>(scale + at) + load<f32>(shift + at) <= 0) continue;
      sum += load<f32>(dy + i);
      product += load<f32>(dy + i) * (value - load<f32>(mean + at));
    }
    addTo(sums + 2 * at, sum);
    addTo(products + 2 * at, product);
  }
}

/** dx = scale·slope − constant − linear·x; shift, constant and linear stand behind `scale`, `width` bytes each. */
function spreadSlopes(x: usize, dy: usize, dx: usize, scale: usize, rows: i32, width: usize): void {
  const zero = f32x4.splat(0);
  const shift = scale + width;
  const constant = shift + width;
  const linear = constant + width;
  let at: usize = 0;
  for (let row = 0; row < rows; row++) {
    let c: usize = 0;
    for (; c + 16 <= width; c += 16, at += 16) {
      const value = v128.load(x + at);
      const factor = v128.load(scale + c);
      const passed = f32x4.gt(f32x4.add(f32x4.mul(value, factor), v128.load(shift + c)), zero);
      const slope = f32x4.mul(v128.and(v128.load(dy + at), passed), factor);
      const shared = f32x4.add(v128.load(constant + c), f32x4.mul(value, v128.load(linear + c)));
      v128.store(dx + at, f32x4.sub(slope, shared));
    }
    for (; c < width; c += 4, at += 4) {
      const value = load<f32>(x + at);
      const factor = load<f32>(scale + c);
      const slope: f32 = value * factor + load<f32>(shift + c) > 0 ? load<f32>(dy + at) * factor : 0;
      store<f32>(dx + at, slope - load<f32>(constant + c) - value * load<f32>(linear + c));
    }
  }
}
