import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../../src/core/segmentation/cut-into-pieces.ts';
import { joinMasks } from '../../../../src/core/mask.ts';
import { normaliseGlyph } from '../../../../src/core/normalise-glyph.ts';
import { proposeGlyphs } from '../../../../src/core/segmentation/propose-glyphs.ts';
import { drawInk } from '../draw-ink.ts';

const LINE_HEIGHT = 60; // pixels

/** A piece full of ink. */
function pieceAt(x: number, width: number, height = LINE_HEIGHT, y = 20): Piece {
  const { data } = drawInk(width, height, [{ bar: [0, 0, width, height] }]);
  return {
    x,
    y,
    width,
    height,
    data,
    area: width * height,
    centreX: x + width / 2,
    component: 1,
    cutLeft: 0,
    cutRight: 0,
  };
}

const runs = (pieces: readonly Piece[]): string[] =>
  proposeGlyphs(pieces, LINE_HEIGHT).map(({ from, to }) => `${from}-${to}`);

describe('proposeGlyphs', () => {
  it('takes two pieces close together alone and as one', () => {
    expect(runs([pieceAt(10, 20), pieceAt(32, 20)]).sort()).toEqual(['0-1', '0-2', '1-2']);
  });

  it('takes pieces that overlap as one as well', () => {
    expect(runs([pieceAt(10, 30, 20, 20), pieceAt(14, 30, 20, 50)])).toContain('0-2');
  });

  it('does not join pieces a line height apart', () => {
    expect(runs([pieceAt(10, 20), pieceAt(30 + LINE_HEIGHT, 20)]).sort()).toEqual(['0-1', '1-2']);
  });

  it('does not join what would be twice as wide as the line is high', () => {
    expect(runs([pieceAt(0, 60), pieceAt(61, 60)]).sort()).toEqual(['0-1', '1-2']);
  });

  it('takes a piece alone however wide or small it is', () => {
    expect(runs([pieceAt(0, 600), pieceAt(601, 1, 1)])).toEqual(expect.arrayContaining(['0-1', '1-2']));
  });

  it('does not bridge a gap by way of a piece beyond it', () => {
    expect(runs([pieceAt(0, 4), pieceAt(60, 4), pieceAt(66, 4)]).sort()).toEqual(['0-1', '1-2', '1-3', '2-3']);
  });

  it('leads forward, from piece to piece, and never over all of many', () => {
    const pieces = Array.from({ length: 30 }, (_, index) => pieceAt(3 * index, 2));
    const candidates = proposeGlyphs(pieces, LINE_HEIGHT);
    for (const { from, to } of candidates) {
      expect(from).toBeLessThan(to);
      expect(to).toBeLessThanOrEqual(pieces.length);
    }
    expect(candidates.filter(({ from, to }) => to === from + 1)).toHaveLength(30);
    expect(candidates.length).toBeLessThan(30 * 10);
  });

  it('gives each candidate the ink of its pieces, and what the net will see of it', () => {
    const pieces = [pieceAt(10, 12), pieceAt(24, 12, 30, 50)];
    for (const { from, to, mask, glyph } of proposeGlyphs(pieces, LINE_HEIGHT)) {
      expect(mask).toEqual(joinMasks(pieces.slice(from, to)));
      expect(glyph).toEqual(normaliseGlyph(mask));
    }
  });

  it('has nothing to propose without pieces', () => {
    expect(proposeGlyphs([], LINE_HEIGHT)).toEqual([]);
  });
});
