import { describe, expect, test } from 'vitest';
import { adaptLogits } from '../../../../src/core/personal/adapt-logits.ts';
import { REACH, type Adaptation } from '../../../../src/core/personal/adaptation.ts';
import { fitAdaptation, type DescribedCharacter } from '../../../../src/core/personal/fit-adaptation.ts';
import { createRandom } from '../../../../src/training/random.ts';

const CLASSES = 5;
const SIZE = 12;

/** A point near one of three places that are far from each other. @param away how far, share of its length */
function describeAt(place: number, away: number, seed: number): Float32Array {
  const random = createRandom(place, seed);
  return Float32Array.from({ length: SIZE }, (_, i) => (i % 3 === place ? 3 : 0) + away * Math.abs(random.normal()));
}

/** Logits of a net that is sure of `best` by so much; the last is "not a character". */
const answer = (best: number, lead: number, none = -4): Float32Array =>
  Float32Array.from({ length: CLASSES + 1 }, (_, c) => (c === best ? lead : c === CLASSES ? none : 0.1 * c));

const bestOf = (logits: Float32Array): number => logits.indexOf(Math.max(...logits));

const softmax = (logits: Float32Array): number[] => {
  const weights = [...logits].map((logit) => Math.exp(logit));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
};

function fit(characters: readonly DescribedCharacter[]): Adaptation {
  const adaptation = fitAdaptation(characters);
  if (!adaptation) throw new Error('expected an adaptation, got none');
  return adaptation;
}

const taught = (place: number, label: number, read: number, seed: number, lead = 3): DescribedCharacter => ({
  label,
  features: describeAt(place, 0.1, seed),
  logits: answer(read, lead),
});

describe('adaptLogits', () => {
  test('turns a mistake on characters like the corrected one', () => {
    const adaptation = fit([taught(0, 2, 1, 1)]);
    for (const seed of [10, 11, 12]) {
      expect(bestOf(adaptLogits(adaptation, describeAt(0, 0.1, seed), answer(1, 3)))).toBe(2);
    }
  });

  test('leaves characters that are unlike all known ones to the last bit', () => {
    const adaptation = fit([taught(0, 2, 1, 1), taught(0, 2, 1, 2)]);
    const logits = answer(1, 3);
    expect(adaptLogits(adaptation, describeAt(1, 0.1, 3), logits)).toBe(logits);
    expect(logits).toEqual(answer(1, 3));
  });

  test.each([-6, 0, 2, 9])('leaves the probability of no character as it was (logit %d)', (none) => {
    const adaptation = fit([taught(0, 2, 1, 1), taught(0, 3, 1, 2)]);
    const logits = answer(1, 3, none);
    const adapted = adaptLogits(adaptation, describeAt(0, 0.1, 9), logits);
    expect(bestOf(adapted.subarray(0, CLASSES))).not.toBe(1);
    expect(softmax(adapted)[CLASSES]).toBeCloseTo(softmax(logits)[CLASSES], 6);
  });

  test('what the net knew already moves next to nothing', () => {
    const adaptation = fit([{ ...taught(0, 1, 1, 1), logits: answer(1, 9) }]);
    const [before, after] = [answer(1, 9), adaptLogits(adaptation, describeAt(0, 0.1, 5), answer(1, 9))];
    for (const [c, logit] of before.entries()) expect(Math.abs(after[c] - logit)).toBeLessThan(0.05);
  });

  test('no character without features is moved', () => {
    const logits = answer(1, 3);
    expect(adaptLogits(fit([taught(0, 2, 1, 1)]), new Float32Array(SIZE), logits)).toBe(logits);
  });
});

describe('fitAdaptation', () => {
  test('of nothing learns nothing', () => {
    expect(fitAdaptation([])).toBeUndefined();
    expect(fitAdaptation([{ label: 0, features: new Float32Array(SIZE), logits: answer(1, 2) }])).toBeUndefined();
    expect(fitAdaptation([{ label: 0, features: new Float32Array(SIZE).fill(NaN), logits: answer(1, 2) }])).toBeUndefined(); // prettier-ignore
  });

  test('one character moves no logit further than its reach, however wrong the net was', () => {
    const { moves } = fit([taught(0, 2, 1, 1, 60)]);
    expect(Math.max(...moves.map(Math.abs))).toBeLessThanOrEqual(REACH);
    expect(Math.max(...moves.map(Math.abs))).toBeGreaterThan(REACH / 2);
  });

  test('a wrong label does not turn what the net is sure of', () => {
    const adaptation = fit([taught(0, 4, 1, 1, 16)]);
    expect(bestOf(adaptLogits(adaptation, describeAt(0, 0.1, 5), answer(1, 22)))).toBe(1);
  });

  test('a wrong label is outvoted by right ones beside it', () => {
    const right = [1, 2, 3].map((seed) => taught(0, 2, 1, seed));
    const adaptation = fit([...right, taught(0, 4, 1, 4)]);
    for (const seed of [20, 21, 22]) {
      expect(bestOf(adaptLogits(adaptation, describeAt(0, 0.1, seed), answer(1, 3)))).toBe(2);
    }
  });

  test('ten like corrections do not make it surer than they are', () => {
    const same = Array.from({ length: 10 }, (_, seed) => taught(0, seed % 2 === 0 ? 2 : 3, 1, seed));
    const adapted = softmax(adaptLogits(fit(same), describeAt(0, 0.1, 30), answer(1, 3)));
    // Half of what looks like this was a 2, half a 3: no answer may be surer than that by much.
    expect(Math.max(...adapted)).toBeLessThan(0.7);
    expect(adapted[2] + adapted[3]).toBeGreaterThan(0.9);
  });

  test('does not change what it is given', () => {
    const character = taught(0, 2, 1, 1);
    const [features, logits] = [character.features.slice(), character.logits.slice()];
    fit([character]);
    expect(character).toEqual({ label: 2, features, logits });
  });
});
