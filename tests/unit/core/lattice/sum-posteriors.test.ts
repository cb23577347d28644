import { describe, expect, it } from 'vitest';
import { findSymbolPosteriors } from '../../../../src/core/lattice/find-symbol-posteriors.ts';
import type { Lattice } from '../../../../src/core/lattice/lattice.ts';
import { sumPosteriors } from '../../../../src/core/lattice/sum-posteriors.ts';
import { unrollGrammar } from '../../../../src/core/lattice/unroll-grammar.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { ANYTHING, allWays, arc, drawLattice, places } from './lattice-cases.ts';

const posteriorsOf = (lattice: Lattice, grammar = ANYTHING) => sumPosteriors(lattice, unrollGrammar(lattice, grammar));

describe('sumPosteriors', () => {
  it('shares out what a single arc may be', () => {
    const lattice = { nodes: 2, arcs: [arc(0, 1, { 1: Math.log(3), 7: 0 })] };
    expect([...posteriorsOf(lattice)[0]].map((p) => Number(p.toFixed(9)))).toEqual([0.75, 0.25]);
  });

  it('gives nothing to what the grammar forbids, and all to what it leaves', () => {
    const lattice = { nodes: 2, arcs: [arc(0, 1, { 1: 0, 7: -9 })] };
    expect([...posteriorsOf(lattice, places('7'))[0]]).toEqual([0, 1]);
  });

  it('is zero everywhere where nothing goes through', () => {
    const lattice = { nodes: 3, arcs: [arc(0, 1, { 1: 0 })] };
    expect(posteriorsOf(lattice)).toEqual([new Float64Array(1)]);
  });

  it('adds up to one over the arcs that cross any one piece, on 100 lattices', () => {
    const random = createRandom(5);
    let whole = 0;
    for (let round = 0; round < 100; round++) {
      const lattice = drawLattice(random);
      if (allWays(lattice, ANYTHING).length === 0) continue;
      whole++;
      const posteriors = posteriorsOf(lattice);
      for (let piece = 0; piece < lattice.nodes - 1; piece++) {
        const crossing = lattice.arcs.flatMap(({ from, to }, index) =>
          from <= piece && to > piece ? [...posteriors[index]] : [],
        );
        expect(crossing.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }
    }
    expect(whole).toBeGreaterThan(20);
  });
});

describe('findSymbolPosteriors', () => {
  it('adds up arcs that differ only in where exactly a character ends, and no others', () => {
    const lattice: Lattice = {
      nodes: 5,
      arcs: [
        arc(0, 3, { 8: 0, 3: Math.log(0.5) }),
        arc(0, 4, { 8: 0 }),
        arc(3, 4, { '': 0 }),
        arc(0, 1, { 8: 0 }),
        arc(1, 4, { 1: 0 }),
      ],
    };
    const found = findSymbolPosteriors(lattice, posteriorsOf(lattice), 0);
    // Four ways of weights 1 (8, rest left out), ½ (3, the same), 1 (8 over all) and 1 (8 and 1).
    expect(found.map(({ text }) => text)).toEqual(['8', '3']);
    expect(found[0].confidence).toBeCloseTo(2 / 3.5, 9);
    expect(found[1].confidence).toBeCloseTo(0.5 / 3.5, 9);
  });
});
