import { expect, test } from 'vitest';
import { createRandom } from '../../../../src/training/random.ts';
import { fitSoftmax } from '../../../bench/marks/fit-softmax.ts';

test('finds which class a sample is of, and how sure that is', () => {
  const random = createRandom(1);
  const labels = Array.from({ length: 600 }, (_, i) => i % 3);
  // Class 0 lies to the left, class 1 to the right; class 2 above both, where the first number says nothing.
  const inputs = labels.map((label) => [
    [-2, 2, 0][label] + random.normal(),
    (label === 2 ? 3 : -3) + random.normal(),
    1,
  ]);
  const weights = fitSoftmax({ inputs, labels, weights: labels.map((label) => [2, 2, 1][label] / 1000), classes: 3 });
  const told = inputs.map((input) => {
    const logits = weights.map((row) => row.reduce((sum, weight, i) => sum + weight * input[i], 0));
    return logits.indexOf(Math.max(...logits));
  });
  const right = told.filter((label, i) => label === labels[i]).length;
  expect(right / labels.length).toBeGreaterThan(0.95);
  // Half way between the two lower classes both are as likely.
  const [left, other] = weights.map((row) => row[0] * 0 + row[1] * -3 + row[2]);
  expect(Math.abs(left - other)).toBeLessThan(0.7);
});
