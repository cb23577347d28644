import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../../src/core/alphabet.ts';
import { CLASSES } from '../../../../src/training/crop-source.ts';
import { fitTemperature } from '../../../../src/training/measure/fit-temperature.ts';
import type { LabelledScores } from '../../../../src/training/measure/score-glyphs.ts';
import { createRandom } from '../../../../src/training/random.ts';

/** Labels drawn from the softmax of random logits, which are then multiplied by `sharpness`. */
function drawScores(count: number, sharpness: number): LabelledScores {
  const random = createRandom(4);
  const logits = Float32Array.from({ length: count * CLASSES }, () => random.between(-3, 3));
  const labels = Array.from({ length: count }, (_, i) => {
    const weights = Array.from(logits.subarray(i * CLASSES, i * CLASSES + ALPHABET.length), Math.exp);
    let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
    return weights.findIndex((weight) => (left -= weight) < 0);
  });
  return { logits: logits.map((logit) => logit * sharpness), classes: CLASSES, labels };
}

describe('fitTemperature', () => {
  it.each([0.5, 1, 2.5])('finds out that the logits were multiplied by %d', (sharpness) => {
    const fitted = fitTemperature(drawScores(5000, sharpness));
    expect(fitted / sharpness).toBeGreaterThan(0.95);
    expect(fitted / sharpness).toBeLessThan(1.05);
  });

  it('weighs classes alike, however many samples they have', () => {
    // Class 0 is always answered rightly, class 1 always wrongly: as often sure as not, so that no sharpness is warranted.
    const row = new Float32Array(CLASSES).fill(-100);
    row[0] = 1;
    row[1] = 0;
    const labels = [...Array<number>(99).fill(0), 1];
    const logits = Float32Array.from(labels.flatMap(() => [...row]));
    expect(fitTemperature({ logits, classes: CLASSES, labels })).toBeGreaterThan(5);
  });
});
