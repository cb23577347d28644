import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../../src/core/alphabet.ts';
import {
  countConfusions,
  listConfusedPairs,
  measureClasses,
} from '../../../../src/training/measure/count-confusions.ts';
import { findWorst } from '../../../../src/training/measure/find-worst.ts';
import { makeUpScores } from './made-up-scores.ts';

const at = (character: string): number => ALPHABET.indexOf(character);
const answer = (truth: string, given: string, logit = 5) => ({
  label: at(truth),
  logits: { [at(given)]: logit, 47: 99 },
});

// O: two of three right, one read as 0. 0: one right, one as O. 1: read as L.
const scores = makeUpScores([
  answer('O', 'O'),
  answer('O', 'O'),
  answer('O', '0', 3),
  answer('0', '0'),
  answer('0', 'O', 7),
  answer('1', 'L', 4),
]);

describe('countConfusions', () => {
  it('counts a row a truth and a column an answer, "not a character" left out', () => {
    const counts = countConfusions(scores);
    expect(counts[at('O') * 47 + at('O')]).toBe(2);
    expect(counts[at('O') * 47 + at('0')]).toBe(1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6);
  });
});

describe('measureClasses', () => {
  it('gives precision and recall by hand, and 0 for what is not there', () => {
    const classes = measureClasses(countConfusions(scores));
    const of = (character: string) => classes[at(character)];
    expect(of('O')).toEqual({ character: 'O', n: 3, precision: 2 / 3, recall: 2 / 3 });
    expect(of('0')).toEqual({ character: '0', n: 2, precision: 1 / 2, recall: 1 / 2 });
    expect(of('1')).toEqual({ character: '1', n: 1, precision: 0, recall: 0 });
    expect(of('Z')).toEqual({ character: 'Z', n: 0, precision: 0, recall: 0 });
  });
});

describe('listConfusedPairs', () => {
  it('adds both ways up, the most confused first', () => {
    expect(listConfusedPairs(countConfusions(scores), 5)).toEqual([
      { first: '0', second: 'O', forth: 1, back: 1 },
      { first: '1', second: 'L', forth: 1, back: 0 },
    ]);
    expect(listConfusedPairs(countConfusions(scores), 1)).toHaveLength(1);
  });
});

describe('findWorst', () => {
  it('lists the wrong answers, the surest first, with the best three', () => {
    const worst = findWorst(scores, 2);
    expect(worst.map(({ index, truth, answers }) => [index, truth, answers[0].character])).toEqual([
      [4, '0', 'O'],
      [5, '1', 'L'],
    ]);
    expect(worst[0].answers).toHaveLength(3);
    expect(worst[0].answers[0].confidence).toBeCloseTo(Math.exp(7) / (Math.exp(7) + 46), 5);
  });
});
