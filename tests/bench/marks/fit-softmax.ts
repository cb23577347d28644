/** What `fitSoftmax` learns from. */
export interface SoftmaxProblem {
  /** One row a sample. */
  readonly inputs: readonly (readonly number[])[];
  /** Class of each sample. */
  readonly labels: readonly number[];
  /** How much each sample counts. */
  readonly weights: readonly number[];
  readonly classes: number;
}

const ROUNDS = 400;
const STEP = 0.05;
const DECAY = 2e-4; // of the squares of the weights: classes that can be told apart for sure must not grow without end

/** Weights [class][input] of a multinomial logistic regression, by Adam (Kingma & Ba 2015) over all samples at once. */
export function fitSoftmax({ inputs, labels, weights: importance, classes }: SoftmaxProblem): number[][] {
  const width = inputs[0].length;
  const perClass = (): Float64Array[] => Array.from({ length: classes }, () => new Float64Array(width));
  const [weights, means, squares] = [perClass(), perClass(), perClass()];
  for (let round = 1; round <= ROUNDS; round++) {
    const gradients = weights.map((row) => row.map((weight) => 2 * DECAY * weight));
    inputs.forEach((input, i) => {
      const probabilities = softmax(weights.map((row) => dot(row, input)));
      probabilities.forEach((probability, label) => {
        const error = importance[i] * (probability - (label === labels[i] ? 1 : 0));
        const gradient = gradients[label];
        for (let k = 0; k < width; k++) gradient[k] += error * input[k];
      });
    });
    const step = STEP * Math.min(1, (2 * (ROUNDS - round)) / ROUNDS);
    gradients.forEach((gradient, label) => {
      for (let k = 0; k < width; k++) {
        means[label][k] += 0.1 * (gradient[k] - means[label][k]);
        squares[label][k] += 0.01 * (gradient[k] ** 2 - squares[label][k]);
        const mean = means[label][k] / (1 - 0.9 ** round);
        const square = squares[label][k] / (1 - 0.99 ** round);
        weights[label][k] -= (step * mean) / (Math.sqrt(square) + 1e-9);
      }
    });
  }
  return weights.map((row) => [...row]);
}

function softmax(logits: readonly number[]): number[] {
  const peak = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - peak));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
