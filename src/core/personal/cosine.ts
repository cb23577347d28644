/** The vector at length 1; undefined where it has none. */
export function toUnit(vector: Float32Array): Float32Array | undefined {
  const length = Math.sqrt(cosine(vector, vector));
  return length > 0 && Number.isFinite(length) ? vector.map((value) => value / length) : undefined;
}

/** Of two vectors of length 1; their size is a multiple of 4 or the rest is added one by one. @param from where the second starts in its array */
export function cosine(a: Float32Array, b: Float32Array, from = 0): number {
  // Four sums at once keep the processor's units busy: twice as fast as one.
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let i = 0;
  for (let at = from; i + 3 < a.length; i += 4, at += 4) {
    s0 += a[i] * b[at];
    s1 += a[i + 1] * b[at + 1];
    s2 += a[i + 2] * b[at + 2];
    s3 += a[i + 3] * b[at + 3];
  }
  for (; i < a.length; i++) s0 += a[i] * b[from + i];
  return s0 + s1 + s2 + s3;
}
