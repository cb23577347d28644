/**
 * The gradient of `f` at `x`, number by number, by central differences of ±`step`. Where `f` is linear in each number the step may be large,
 * and the result is exact but for rounding.
 */
export function numericGradient(f: (x: Float32Array) => number, x: Float32Array, step: number): Float64Array {
  return Float64Array.from(x, (value, i) => {
    const [above, below] = [x.slice(), x.slice()];
    above[i] = value + step;
    below[i] = value - step;
    return (f(above) - f(below)) / (above[i] - below[i]);
  });
}

/** The largest difference between two lists of numbers, as a share of the largest number expected. */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  let [difference, largest] = [0, 0];
  for (let i = 0; i < expected.length; i++) {
    difference = Math.max(difference, Math.abs(actual[i] - expected[i]));
    largest = Math.max(largest, Math.abs(expected[i]));
  }
  if (actual.length !== expected.length || !(largest > 0))
    throw new Error('expected two lists of one length, not all zero');
  return difference / largest;
}
