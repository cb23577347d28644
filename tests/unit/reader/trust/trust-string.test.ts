import { describe, expect, it } from 'vitest';
import type { ReadLine } from '../../../../src/core/reading.ts';
import type { StringEvidence } from '../../../../src/core/string-evidence.ts';
import { keepWriting } from '../../../../src/reader/trust/keep-writing.ts';
import { trustString } from '../../../../src/reader/trust/trust-string.ts';
import { SURE_AT_DEFAULT } from '../../../../src/reader/trust/trust-weights.ts';

/** Five clear digits on empty paper. */
const CLEAR: StringEvidence = {
  ...{ posterior: 6, replaced: 7, recut: 9, path: -0.1, plain: 0, turned: 0 },
  ...{ symbol: 6, character: 6, string: -0.05, short: 0, single: 0, strokes: 0, left: 0, leftTall: 0 },
  ...{ beside: 0, unread: 0, clutter: 0, off: 0.05, pen: 0.1, penUneven: 0.05 },
};

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
    expect(trustString({ ...CLEAR, ...change }).right).toBeLessThan(SURE_AT_DEFAULT);
  });

  it.each([
    ['a digit stands right beside it', { beside: 0.9 }],
    ['ink of its line was left out', { left: 0.3, leftTall: 0.8 }],
    ['the page is full of such pieces', { clutter: 4 }],
    ['a part of a character seems to be missing', { unread: 0.5 }],
  ])('trusts a string less where %s', (_, change) => {
    expect(trustString({ ...CLEAR, ...change }).right).toBeLessThan(trustString(CLEAR).right);
  });
});

describe('keepWriting', () => {
  const line = (written?: number): ReadLine => ({ written }) as ReadLine;

  it('leaves out what is hardly writing, unless everything is wanted', () => {
    expect(keepWriting([line(0.9), line(0.01), line()], 0.8)).toHaveLength(2);
    expect(keepWriting([line(0.01)], 0)).toHaveLength(1);
  });
});
