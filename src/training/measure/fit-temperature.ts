import { ALPHABET } from '../../core/alphabet.ts';
import type { LabelledScores } from './score-glyphs.ts';

const LOWEST = 0.1;
const HIGHEST = 10;
const TOLERANCE = 1e-4; // of the temperature's logarithm
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The temperature that makes the net's confidences true to their word: the logits divided by it have the least negative log-likelihood
 * (Guo et al. 2017). Each class weighs the same, however many samples it has, since the answers are meant for equal shares.
 * Golden-section search over the logarithm: the likelihood has one peak.
 * @param scores logits of characters, at temperature 1
 * @returns 0.1–10
 */
export function fitTemperature(scores: LabelledScores): number {
  const weights = balanceClasses(scores.labels);
  const cost = (logarithm: number): number => negativeLogLikelihood(scores, weights, Math.exp(logarithm));
  let [low, high] = [Math.log(LOWEST), Math.log(HIGHEST)];
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let [leftCost, rightCost] = [cost(left), cost(right)];
  while (high - low > TOLERANCE) {
    if (leftCost < rightCost) {
      [high, right, rightCost] = [right, left, leftCost];
      left = high - GOLDEN * (high - low);
      leftCost = cost(left);
    } else {
      [low, left, leftCost] = [left, right, rightCost];
      right = low + GOLDEN * (high - low);
      rightCost = cost(right);
    }
  }
  return Math.exp((low + high) / 2);
}

/** A weight a sample; those of a class sum to the same for all classes present. */
function balanceClasses(labels: ArrayLike<number>): Float64Array {
  const counts = new Uint32Array(ALPHABET.length);
  for (let i = 0; i < labels.length; i++) counts[labels[i]]++;
  return Float64Array.from(labels, (label) => 1 / counts[label]);
}

function negativeLogLikelihood(
  { logits, classes, labels }: LabelledScores,
  weights: Float64Array,
  temperature: number,
): number {
  let total = 0;
  for (let i = 0, first = 0; i < labels.length; i++, first += classes) {
    const right = logits[first + labels[i]];
    // At least the right answer's own 1; clamped, since an answer that is far off would overflow at a low temperature.
    let sum = 0;
    for (let at = first; at < first + ALPHABET.length; at++) sum += Math.exp((logits[at] - right) / temperature);
    total += weights[i] * Math.log(Math.min(sum, Number.MAX_VALUE));
  }
  return total;
}
