import { describe, expect, it } from 'vitest';
import type { ReadLine } from '../../../../src/core/reading.ts';
import { keepWriting } from '../../../../src/reader/trust/keep-writing.ts';
import { trustString } from '../../../../src/reader/trust/trust-string.ts';
import { SURE_AT_DEFAULT } from '../../../../src/reader/trust/trust-weights.ts';
import { clearEvidence } from '../../../fixtures/clear-evidence.ts';

const CLEAR = clearEvidence();

describe('trustString', () => {
  it('is sure of clear digits, and never certain', () => {
    const { right, written } = trustString(CLEAR);
    expect(right).toBeGreaterThan(SURE_AT_DEFAULT);
    expect(written).toBeGreaterThanOrEqual(right);
    expect(written).toBeLessThan(1);
  });

  it.each([
    ['a search that is undecided', { posterior: 0 }],
    ['a character that the net takes for another', { posterior: 1, symbol: -2, string: -2.2 }],
    ['one stroke by itself', { short: 3, single: 1, strokes: 1 }],
  ])('is not sure of %s', (_, change) => {
    expect(trustString(clearEvidence('40253', change)).right).toBeLessThan(SURE_AT_DEFAULT);
  });

  it.each([
    ['a digit stands right beside it', { beside: 0.9 }],
    ['ink of its line was left out', { left: 0.3, leftTall: 0.8 }],
    ['the page is full of such pieces', { clutter: 4 }],
    ['a part of a character seems to be missing', { unread: 0.5 }],
  ])('trusts a string less where %s', (_, change) => {
    expect(trustString(clearEvidence('40253', change)).right).toBeLessThan(trustString(CLEAR).right);
  });

  it.each(['795', '957', '579'])(
    'is not sure of %s where its 7 may be a 1, or none, though the rest speaks for it',
    (text) => {
      const fair = {
        posterior: 3.3,
        replaced: 3.6,
        recut: 5,
        path: -1.7,
        symbol: 3.4,
        character: 0,
        string: -1,
        short: 2,
      };
      const doubtful = { rival: '1', rivalShare: -3.5, share: 3.4, whole: -0.2, none: -1, foreign: -1.4, place: 3.3 };
      const evidence = clearEvidence(text, fair, { [text.indexOf('7')]: doubtful });
      expect(trustString({ ...evidence, characters: [] }).right).toBeGreaterThan(SURE_AT_DEFAULT);
      expect(trustString(evidence).right).toBeLessThan(SURE_AT_DEFAULT);
      expect(trustString(evidence).right).toBeLessThan(trustString(clearEvidence(text, fair)).right);
    },
  );

  it('asks the net about strings of the kind that it was taught: not about longer ones', () => {
    const odd = { whole: -7, none: -0.1, width: 3, cutInside: 0, joins: 4, place: -7 };
    expect(trustString(clearEvidence('402534025340', {}, { 0: odd })).right).toBeLessThan(trustString(CLEAR).right);
    expect(trustString(clearEvidence('4025340253402', {}, { 0: odd })).right).toBe(
      trustString(clearEvidence('')).right,
    );
  });
});

describe('keepWriting', () => {
  const line = (written?: number): ReadLine => ({ written }) as ReadLine;

  it('leaves out what is hardly writing, unless everything is wanted', () => {
    expect(keepWriting([line(0.9), line(0.01), line()], 0.8)).toHaveLength(2);
    expect(keepWriting([line(0.01)], 0)).toHaveLength(1);
  });
});
