import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../../src/core/segmentation/cut-into-pieces.ts';
import type { PieceRun } from '../../../../src/core/segmentation/propose-runs.ts';
import { weighRun, weighSkip } from '../../../../src/core/segmentation/weigh-run.ts';
import { pieceAt } from './piece-at.ts';

const line = { components: [], height: 60, slope: 0, offset: 50 };

/** All of the pieces as one character. */
function weigh(pieces: readonly Piece[], confidence?: number, noCharacter = 0): number {
  const [left, top] = [Math.min(...pieces.map(({ x }) => x)), Math.min(...pieces.map(({ y }) => y))];
  const right = Math.max(...pieces.map(({ x, width }) => x + width));
  const bottom = Math.max(...pieces.map(({ y, height }) => y + height));
  const run: PieceRun = { from: 0, to: pieces.length, box: [left, top, right - left, bottom - top] };
  const probabilities = { alternatives: [{ text: '7', confidence: confidence ?? 1 }], allowed: 1, noCharacter };
  return weighRun(run, pieces, line, confidence === undefined ? undefined : probabilities);
}

describe('weighRun', () => {
  const whole = [pieceAt(10, 40)];

  it('hopes for nearly the best before the net was asked', () => {
    expect(weigh(whole)).toBeLessThan(weigh(whole, 1));
    expect(weigh(whole)).toBeGreaterThan(weigh(whole, 0.8));
  });

  it('believes the net about what it is and whether it is one', () => {
    expect(weigh(whole, 0.9)).toBeGreaterThan(weigh(whole, 0.5));
    expect(weigh(whole, 0.9)).toBeGreaterThan(weigh(whole, 0.9, 0.6));
    expect(weigh(whole, 0, 1)).toBeGreaterThan(-Infinity);
  });

  it.each([
    ['a cut through more ink', [pieceAt(10, 40, 60, 20, { cutRight: 1 })], [pieceAt(10, 40, 60, 20, { cutRight: 2 })]],
    ['a cut at all', whole, [pieceAt(10, 40, 60, 20, { cutLeft: 1 })]],
    ['being wider than characters are', whole, [pieceAt(10, 80)]],
    ['being lower than the line', whole, [pieceAt(10, 40, 20)]],
    ['a mark that stands beside', whole, [pieceAt(10, 40), pieceAt(52, 6, 6, 74)]],
  ])('holds %s against a run', (_, better, worse) => {
    expect(weigh(better)).toBeGreaterThan(weigh(worse));
  });

  it('holds nothing against parts over each other, as of a 5, nor against pieces of one component', () => {
    expect(weigh([pieceAt(10, 40), pieceAt(12, 30, 6, 12)])).toBe(weigh(whole));
    const halves = [pieceAt(10, 20, 60, 20, { cutRight: 1, component: 1 }), pieceAt(30, 20, 60, 20, { component: 1 })];
    expect(weigh(halves)).toBe(weigh(whole));
  });
});

describe('weighSkip', () => {
  it('lets specks go lightly and tall ink hardly ever', () => {
    expect(weighSkip(pieceAt(10, 6, 6), line)).toBeGreaterThan(-0.5);
    expect(weighSkip(pieceAt(10, 40, 60), line)).toBeLessThan(-5);
    expect(weighSkip(pieceAt(10, 40, 600), line)).toBeGreaterThan(-25);
  });
});
