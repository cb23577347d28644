/** A glyph that fits nothing weighs no less than this, so that a single blot does not decide: log-probability. */
export const LEAST_WEIGHT = Math.log(0.02);

/**
 * How well a glyph is one of the allowed characters, of all that the net knows and none at all: log-probability. Letters speak against it where
 * digits alone are allowed: a 7 that stands on its head is a good L.
 * @param logits [classes + 1]; the last is "not a character"
 * @param allowed [classes]
 */
export function weighGlyph(logits: Float32Array, allowed: readonly boolean[]): number {
  const peak = Math.max(...logits);
  let total = 0;
  let best = -Infinity;
  for (let index = 0; index < logits.length; index++) {
    total += Math.exp(logits[index] - peak);
    if (allowed[index] && logits[index] > best) best = logits[index];
  }
  return Math.max(LEAST_WEIGHT, best - peak - Math.log(total));
}
