import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../../src/core/alphabet.ts';
import { countRight, meanOverLabels } from '../../../../src/training/measure/count-right.ts';

const classes = ALPHABET.length + 1;

/** Scores of a net that answers with these classes, sure of itself. */
function answer(answers: readonly number[], labels: readonly number[]) {
  const logits = new Float32Array(answers.length * classes);
  answers.forEach((best, row) => (logits[row * classes + best] = 9));
  return { logits, classes, labels };
}

describe('meanOverLabels', () => {
  it('counts a rare label as much as a frequent one', () => {
    const scores = answer([3, 3, 3, 4], [3, 3, 3, 7]);
    expect(meanOverLabels(scores)).toBe(0.5);
    expect(countRight(scores, 'text').accuracy).toBe(0.75);
  });
});
