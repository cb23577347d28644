import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../../src/core/segmentation/cut-into-pieces.ts';
import { drawRun } from '../../../../src/core/segmentation/draw-run.ts';
import { proposeRuns } from '../../../../src/core/segmentation/propose-runs.ts';
import { joinMasks } from '../../../../src/core/mask.ts';
import { normaliseGlyph } from '../../../../src/core/normalise-glyph.ts';
import { pieceAt } from './piece-at.ts';

const LINE_HEIGHT = 60; // pixels

const runsOf = (pieces: readonly Piece[]): string[] =>
  proposeRuns(pieces, LINE_HEIGHT).map(({ from, to }) => `${from}-${to}`);

describe('proposeRuns', () => {
  it('takes two pieces close together alone and as one', () => {
    expect(runsOf([pieceAt(10, 20), pieceAt(32, 20)]).sort()).toEqual(['0-1', '0-2', '1-2']);
  });

  it('takes pieces that overlap as one as well', () => {
    expect(runsOf([pieceAt(10, 30, 20, 20), pieceAt(14, 30, 20, 50)])).toContain('0-2');
  });

  it('does not join pieces a line height apart', () => {
    expect(runsOf([pieceAt(10, 20), pieceAt(30 + LINE_HEIGHT, 20)]).sort()).toEqual(['0-1', '1-2']);
  });

  it('does not join what would be twice as wide as the line is high', () => {
    expect(runsOf([pieceAt(0, 60), pieceAt(61, 60)]).sort()).toEqual(['0-1', '1-2']);
  });

  it('joins what is wider where it is higher than its line', () => {
    expect(runsOf([pieceAt(0, 60, 0, 110), pieceAt(61, 60)])).toContain('0-2');
  });

  it('takes a piece alone however wide or small it is', () => {
    expect(runsOf([pieceAt(0, 600), pieceAt(601, 1, 1)])).toEqual(expect.arrayContaining(['0-1', '1-2']));
  });

  it('does not bridge a gap by way of a piece beyond it', () => {
    expect(runsOf([pieceAt(0, 4), pieceAt(60, 4), pieceAt(66, 4)]).sort()).toEqual(['0-1', '1-2', '1-3', '2-3']);
  });

  it('leads forward, from piece to piece, and never over all of many', () => {
    const pieces = Array.from({ length: 30 }, (_, index) => pieceAt(3 * index, 2));
    const runs = proposeRuns(pieces, LINE_HEIGHT);
    for (const { from, to } of runs) {
      expect(from).toBeLessThan(to);
      expect(to).toBeLessThanOrEqual(pieces.length);
    }
    expect(runs.filter(({ from, to }) => to === from + 1)).toHaveLength(30);
    expect(runs.length).toBeLessThan(30 * 10);
  });

  it('knows the box that a run fills', () => {
    const runs = proposeRuns([pieceAt(10, 12), pieceAt(24, 12, 30, 5)], LINE_HEIGHT);
    expect(runs.find(({ from, to }) => from === 0 && to === 2)?.box).toEqual([10, 5, 26, 75]);
  });

  it('has nothing to propose without pieces', () => {
    expect(proposeRuns([], LINE_HEIGHT)).toEqual([]);
  });
});

describe('drawRun', () => {
  it('gives a run the ink of its pieces, and what the net will see of it', () => {
    const pieces = [pieceAt(10, 12), pieceAt(24, 12, 30, 50), pieceAt(40, 3)];
    for (const run of proposeRuns(pieces, LINE_HEIGHT)) {
      const { from, to, mask, glyph } = drawRun(pieces, run);
      expect(mask).toEqual(joinMasks(pieces.slice(from, to)));
      expect([mask.x, mask.y, mask.width, mask.height]).toEqual(run.box);
      expect(glyph).toEqual(normaliseGlyph(mask));
    }
  });
});
