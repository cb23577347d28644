import { describe, expect, it } from 'vitest';
import type { Grammar } from '../../../../src/core/formats/grammar.ts';
import { findBestStrings } from '../../../../src/core/lattice/find-best-strings.ts';
import type { Lattice, LatticeArc } from '../../../../src/core/lattice/lattice.ts';
import { unrollGrammar } from '../../../../src/core/lattice/unroll-grammar.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { allWays, ANYTHING, arc, drawLattice, places } from './lattice-cases.ts';

const find = (lattice: Lattice, grammar: Grammar = ANYTHING, count = 4) =>
  findBestStrings(unrollGrammar(lattice, grammar), count);

const textsOf = (lattice: Lattice, grammar?: Grammar, count?: number): string[] =>
  find(lattice, grammar, count).map(({ text }) => text);

describe('findBestStrings', () => {
  it.each<[string, Lattice, string]>([
    ['takes the only way', { nodes: 3, arcs: [arc(0, 1, { 4: -1 }), arc(1, 2, { 2: -2 })] }, '42'],
    ['takes the better of two symbols', { nodes: 2, arcs: [arc(0, 1, { 1: -3, 7: -1 })] }, '7'],
    [
      'joins two pieces where that is better',
      { nodes: 3, arcs: [arc(0, 1, { 1: -1 }), arc(1, 2, { 3: -2 }), arc(0, 2, { 8: -2.5 })] },
      '8',
    ],
    [
      'keeps two pieces apart where that is better',
      { nodes: 3, arcs: [arc(0, 1, { 1: -1 }), arc(1, 2, { 1: -1 }), arc(0, 2, { 0: -2.5 })] },
      '11',
    ],
    [
      'takes a poor step for the sake of a good one after it',
      { nodes: 4, arcs: [arc(0, 1, { 5: -0.1 }), arc(1, 3, { 0: -9 }), arc(0, 2, { 6: -2 }), arc(2, 3, { 1: -0.1 })] },
      '61',
    ],
    [
      'is not misled by the arcs being in any order',
      { nodes: 4, arcs: [arc(2, 3, { 3: -1 }), arc(1, 2, { 2: -1 }), arc(0, 1, { 1: -1 })] },
      '123',
    ],
    [
      'leaves out a piece that is dirt',
      { nodes: 3, arcs: [arc(0, 1, { 1: -20, '': -4 }), arc(1, 2, { 5: -1, '': -9 })] },
      '5',
    ],
    ['reads nothing where all is dirt', { nodes: 2, arcs: [arc(0, 1, { 1: -20, '': -4 })] }, ''],
    [
      'adds up the ways to cut one string: it wins over one that has a single, better way',
      {
        nodes: 4,
        arcs: [
          arc(0, 1, { 1: -1 }),
          arc(1, 3, { 1: -1 }),
          arc(0, 2, { 1: -1 }),
          arc(2, 3, { 1: -1 }),
          arc(0, 3, { 0: -1.8 }),
        ],
      },
      '11',
    ],
  ])('%s', (_, lattice, text) => {
    expect(textsOf(lattice)[0]).toBe(text);
  });

  const ambiguous: Lattice = {
    nodes: 3,
    arcs: [arc(0, 1, { 1: -0.2, 7: -1.9 }), arc(1, 2, { O: -0.3, 0: -1.6 }), arc(0, 2, { D: -0.1 })],
  };

  it.each<[string, Grammar, string[]]>([
    ['nothing forbids', ANYTHING, ['D', '1O', '10', '7O']],
    ['two digits are wanted', places('0123456789', '0123456789'), ['10', '70']],
    ['a seven must come first', places('7', 'O0'), ['7O', '70']],
    ['one character is wanted', places('DO0'), ['D']],
    ['three characters are wanted', places('1', '0', '0'), []],
  ])('lets the grammar choose where %s', (_, grammar, texts) => {
    expect(textsOf(ambiguous, grammar)).toEqual(texts);
  });

  it('finds a string whose beginning looked poor, because the grammar allows no other end', () => {
    const lattice = { nodes: 3, arcs: [arc(0, 1, { 1: -0.1, 2: -6 }), arc(1, 2, { 9: -0.1 })] };
    const grammar: Grammar = {
      start: 0,
      next: (state, symbol) => (state === 0 ? Number(symbol) : state === 2 && symbol === '9' ? 3 : -1),
      isFinal: (state) => state === 3,
    };
    expect(find(lattice, grammar)).toEqual([
      {
        text: '29',
        posterior: 1,
        steps: [
          { arc: 0, option: 1, symbol: '2' },
          { arc: 1, option: 0, symbol: '9' },
        ],
      },
    ]);
  });

  it('counts what the grammar gives for ending where it does', () => {
    const grammar: Grammar = { ...places('17'), endScore: () => -2 };
    const bonus: Grammar = {
      start: 0,
      next: (_, symbol) => Number(symbol),
      isFinal: () => true,
      endScore: (state) => (state === 7 ? 3 : 0),
    };
    const lattice = { nodes: 2, arcs: [arc(0, 1, { 1: -0.5, 7: -2 })] };
    expect(textsOf(lattice, grammar)).toEqual(['1', '7']);
    expect(textsOf(lattice, bonus)).toEqual(['7', '1']);
  });

  it('gives equally good strings in the same order each time', () => {
    const lattice = { nodes: 2, arcs: [arc(0, 1, { 3: -1, 8: -1 })] };
    expect(textsOf(lattice)).toEqual(['3', '8']);
    expect(find(lattice).map(({ posterior }) => posterior)).toEqual([0.5, 0.5]);
  });

  it.each<[string, Lattice]>([
    ['there is a gap', { nodes: 4, arcs: [arc(0, 1, { 1: -1 }), arc(2, 3, { 1: -1 })] }],
    ['the last node cannot be reached', { nodes: 3, arcs: [arc(0, 1, { 1: -1 })] }],
    ['nothing leaves the first node', { nodes: 3, arcs: [arc(1, 2, { 1: -1 })] }],
    ['the only way is impossible', { nodes: 2, arcs: [arc(0, 1, { 1: -Infinity })] }],
    ['an arc can be nothing', { nodes: 2, arcs: [arc(0, 1, {})] }],
    ['there are no arcs', { nodes: 3, arcs: [] }],
  ])('gives no string where %s', (_, lattice) => {
    expect(find(lattice)).toEqual([]);
  });

  it('gives the empty string where there are no pieces', () => {
    expect(find({ nodes: 1, arcs: [] })).toEqual([{ text: '', posterior: 1, steps: [] }]);
  });

  it.each<[string, LatticeArc]>([
    ['back', arc(2, 1, { 1: -1 })],
    ['to where it began', arc(1, 1, { 1: -1 })],
    ['beyond the last node', arc(1, 3, { 1: -1 })],
    ['from before the first', arc(-1, 1, { 1: -1 })],
    ['from nowhere', arc(NaN, 1, { 1: -1 })],
  ])('throws on an arc that leads %s, and names it', (_, bad) => {
    expect(() => find({ nodes: 3, arcs: [arc(0, 1, { 1: -1 }), bad] })).toThrow(RangeError);
    expect(() => find({ nodes: 3, arcs: [arc(0, 1, { 1: -1 }), bad] })).toThrow('arc 1: expected 0 ≤ from < to < 3');
  });

  it.each<[string, Grammar]>([
    ['without a grammar', ANYTHING],
    ['with one', places('17', '1-', '17')],
  ])('finds what trying every way finds, on 200 lattices of all kinds, %s', (_, grammar) => {
    const random = createRandom(7);
    let whole = 0;
    for (let round = 0; round < 200; round++) {
      const lattice = drawLattice(random);
      const sums = new Map<string, number>();
      for (const { text, score } of allWays(lattice, grammar)) sums.set(text, (sums.get(text) ?? 0) + Math.exp(score));
      const total = [...sums.values()].reduce((a, b) => a + b, 0);
      const wanted = [...sums].sort((a, b) => b[1] - a[1]);
      const found = find(lattice, grammar, 50);
      expect(found.map(({ text }) => text).sort()).toEqual(
        wanted
          .slice(0, 50)
          .map(([text]) => text)
          .sort(),
      );
      if (wanted.length === 0) continue;
      whole++;
      expect(found[0].posterior).toBeCloseTo(wanted[0][1] / total, 9);
      expect(found[0].steps.map(({ symbol }) => symbol).join('')).toBe(found[0].text);
    }
    expect(whole).toBeGreaterThan(10);
  });
});
