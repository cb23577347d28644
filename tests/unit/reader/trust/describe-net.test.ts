import { describe, expect, it } from 'vitest';
import type { ScoredGlyph } from '../../../../src/reader/score-lines.ts';
import { describeNet, type ReadRun } from '../../../../src/reader/trust/describe-net.ts';

/** Characters with the probability that the net gives each; a mark was never shown to it. */
function describeRead(characters: readonly (readonly [symbol: string, share?: number])[]) {
  const mask = { x: 0, y: 0, width: 1, height: 1, data: new Uint8Array(1) };
  const runs = characters.map(([symbol, share]): ReadRun => {
    return { mask, symbol, ...(share === undefined ? {} : { glyph: new Float32Array(1) }) };
  });
  const candidates = characters.flatMap(([text, confidence = 0], at): ScoredGlyph[] => {
    const { glyph } = runs[at];
    if (!glyph) return [];
    const probabilities = { alternatives: [{ text, confidence }], allowed: 1, noCharacter: 0.1 };
    return [{ from: at, to: at + 1, mask, glyph, probabilities, logits: new Float32Array(0) }];
  });
  return describeNet(runs, candidates);
}

describe('describeNet', () => {
  it('goes by the weakest character, and says what it was read as', () => {
    const read = describeRead([['9', 0.99], ['1', 0.6], ['8', 0.95]]); // prettier-ignore
    expect(read.symbol).toBeCloseTo(Math.log(0.6 / 0.4));
    expect(read.character).toBeCloseTo(Math.log(0.9 / 0.1));
    expect(read).toMatchObject({ plain: 1 });
    expect(describeRead([['9', 0.7], ['1', 0.8]])).toMatchObject({ plain: 0 }); // prettier-ignore
  });

  it('adds up the logarithms of all, and passes over marks', () => {
    const bare = describeRead([['9', 0.9], ['1', 0.8]]); // prettier-ignore
    expect(bare.string).toBeCloseTo(Math.log(0.9 * 0.9) + Math.log(0.8 * 0.9));
    expect(describeRead([['9', 0.9], [','], ['1', 0.8]])).toEqual(bare); // prettier-ignore
  });
});
