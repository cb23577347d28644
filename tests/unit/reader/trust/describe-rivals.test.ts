import { describe, expect, it } from 'vitest';
import type { LineReading } from '../../../../src/reader/read-line.ts';
import { describeRivals } from '../../../../src/reader/trust/describe-rivals.ts';

/** A reading of these strings, each character a piece with this score. */
function reading(strings: readonly (readonly [text: string, posterior: number])[], score = -1): LineReading {
  const symbols = [...'0123456789'].map((symbol) => ({ symbol, score }));
  const arcs = [...strings[0][0]].map((_, at) => ({ from: at, to: at + 1, symbols }));
  return {
    lattice: { nodes: arcs.length + 1, arcs },
    posteriors: [],
    runs: [],
    fits: true,
    leavesMark: false,
    strings: strings.map(([text, posterior]) => {
      return { text, posterior, steps: [...text].map((symbol, arc) => ({ arc, option: Number(symbol), symbol })) };
    }),
  };
}

describe('describeRivals', () => {
  it('tells strings with other characters from those that were cut otherwise', () => {
    const strings = [['600', 0.7], ['000', 0.1], ['60', 0.05], ['6000', 0.05], ['609', 0.1]] as const; // prettier-ignore
    const { posterior, replaced, recut, path } = describeRivals(reading(strings, -0.4));
    expect(posterior).toBeCloseTo(Math.log(0.7 / 0.3));
    expect(replaced).toBeCloseTo(-Math.log(0.2));
    expect(recut).toBeCloseTo(-Math.log(0.1));
    expect(path).toBeCloseTo(-0.4);
  });

  it('is finite where there is no rival', () => {
    const { posterior, replaced, recut } = describeRivals(reading([['12', 1]]));
    for (const value of [posterior, replaced, recut]) expect(value).toBeGreaterThan(5);
    expect(Math.max(posterior, replaced, recut)).toBeLessThan(20);
  });
});
