import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../../src/core/segmentation/cut-into-pieces.ts';
import type { LineReading } from '../../../../src/reader/read-line.ts';
import { describeCharacters } from '../../../../src/reader/trust/describe-characters.ts';

const LINE = { components: [], offset: 10, slope: 0, height: 20 } as never;

/** A piece of solid ink 20 pixels high. */
function piece(x: number, width: number, component: number, [cutLeft, cutRight] = [0, 0]): Piece {
  const area = 20 * width;
  const data = new Uint8Array(area).fill(255);
  return { x, y: 0, width, height: 20, data, area, centreX: x + width / 2, component, cutLeft, cutRight };
}

/** A 1 and a 7 that were cut apart, a 0 of two pieces that a cut would have parted, and a mark. */
function describeRead() {
  const pieces = [piece(0, 5, 1, [0, 1.5]), piece(5, 10, 1, [1.5, 0]), piece(20, 6, 2, [0, 2.5]), piece(26, 6, 2, [2.5, 0]), piece(40, 2, 3)]; // prettier-ignore
  const spans = [[0, 1], [1, 2], [2, 4], [4, 5]]; // prettier-ignore
  const symbols = ['1', '7', '0', ','];
  const masks = [pieces[0], pieces[1], piece(20, 12, 2), pieces[4]];
  const glyphs = masks.map(() => new Float32Array(1));
  const reading: LineReading = {
    lattice: {
      nodes: 6,
      arcs: spans.map(([from, to], at) => ({ from, to, symbols: [{ symbol: symbols[at], score: 0 }] })),
    },
    posteriors: [],
    runs: masks.map((mask, at) => (at < 3 ? { mask, glyph: glyphs[at] } : { mask })),
    fits: true,
    leavesMark: false,
    strings: [{ text: '170,', posterior: 0.9, steps: symbols.map((symbol, arc) => ({ arc, option: 0, symbol })) }],
  };
  const candidates = [
    ['1', '7', 0.2],
    ['7', '1', 0.1],
    ['0', '6', 0],
  ].map(([symbol, rival, share], at) => {
    const alternatives = [{ text: symbol as string, confidence: 1 - Number(share) }, { text: rival as string, confidence: Number(share) }]; // prettier-ignore
    const probabilities = { alternatives, allowed: 0.5, noCharacter: 0.25 };
    return { from: spans[at][0], to: spans[at][1], mask: masks[at], glyph: glyphs[at], probabilities, logits: new Float32Array(0) }; // prettier-ignore
  });
  return describeCharacters(reading, { line: LINE, pieces, candidates }, [0.9, 0.9, 0.5, 1]);
}

describe('describeCharacters', () => {
  it('says what the net answered, the likeliest rival with it, and passes over marks', () => {
    const [one, seven, zero, ...others] = describeRead();
    expect(others).toHaveLength(0);
    expect(one).toMatchObject({ symbol: '1', rival: '7' });
    expect(one.share).toBeCloseTo(Math.log(0.8 / 0.2));
    expect(one.whole).toBeCloseTo(Math.log(0.3 / 0.7)); // 0.8 × 0.5 × 0.75
    expect(one.none).toBeCloseTo(Math.log(0.25));
    expect(one.foreign).toBeCloseTo(Math.log(0.5));
    expect(seven).toMatchObject({ symbol: '7', rival: '1' });
    expect(zero).toMatchObject({ rival: '6', rivalShare: -8, place: 0 });
  });

  it('measures shapes in line heights', () => {
    const [one] = describeRead();
    expect(one).toMatchObject({ width: 0.25, height: 1, ink: 0.25, off: 0 });
  });

  it('tells cuts that were made from those that were not', () => {
    const [one, seven, zero] = describeRead();
    expect(one).toMatchObject({ joins: 0, partedLeft: 0, partedRight: 1, cutLeft: 0, cutRight: 1.5, cutInside: 8 });
    expect(seven).toMatchObject({ partedLeft: 1, partedRight: 0, cutLeft: 1.5, cutRight: 0 });
    expect(zero).toMatchObject({ joins: 1, partedLeft: 0, partedRight: 0, cutLeft: 0, cutRight: 0, cutInside: 2.5 });
  });
});
