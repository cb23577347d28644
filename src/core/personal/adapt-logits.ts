import { likeness, type Adaptation } from './adaptation.ts';
import { cosine, toUnit } from './cosine.ts';

/**
 * The net's answer on one character, moved by the labelled ones that are like it. How probable "not a character" is stays as it was: the
 * labels say which character something is, and nothing of what is none.
 * @param features as the net described the character, [size]
 * @param logits [classes + 1]; the last is "not a character"
 * @returns [classes + 1]; the very same where nothing known is like it
 */
export function adaptLogits(adaptation: Adaptation, features: Float32Array, logits: Float32Array): Float32Array {
  const { count, size, classes, moves } = adaptation;
  const unit = toUnit(features);
  if (!unit) return logits;
  let adapted: Float32Array | undefined;
  for (let index = 0; index < count; index++) {
    const like = likeness(cosine(unit, adaptation.features, index * size));
    if (like === 0) continue;
    adapted ??= logits.slice();
    for (let c = 0, at = index * classes; c < classes; c++, at++) adapted[c] += like * moves[at];
  }
  if (!adapted) return logits;
  const shift = logSum(logits, classes) - logSum(adapted, classes);
  for (let c = 0; c < classes; c++) adapted[c] += shift;
  return adapted;
}

/** ln Σ exp over the first `count`. */
function logSum(logits: Float32Array, count: number): number {
  let peak = -Infinity;
  for (let c = 0; c < count; c++) if (logits[c] > peak) peak = logits[c];
  let sum = 0;
  for (let c = 0; c < count; c++) sum += Math.exp(logits[c] - peak);
  return peak + Math.log(sum);
}
