import type { Grammar } from '../../../../src/core/formats/grammar.ts';
import type { Lattice, LatticeArc } from '../../../../src/core/lattice/lattice.ts';
import type { Random } from '../../../../src/training/random.ts';

/** An arc and its symbols with their scores; '' leaves the pieces out. */
export const arc = (from: number, to: number, scores: Readonly<Record<string, number>>): LatticeArc => ({
  from,
  to,
  symbols: Object.entries(scores).map(([symbol, score]) => ({ symbol, score })),
});

/** Any string at all. */
export const ANYTHING: Grammar = { start: 0, next: () => 0, isFinal: () => true };

/** Strings that match; a state is the length so far, so that only patterns of fixed places are possible. */
export function places(...allowed: readonly string[]): Grammar {
  return {
    start: 0,
    next: (state, symbol) => (allowed[state]?.includes(symbol) ? state + 1 : -1),
    isFinal: (state) => state === allowed.length,
  };
}

/** Every way through a lattice that a grammar allows: its string and its score. */
export function allWays({ nodes, arcs }: Lattice, grammar: Grammar): { text: string; score: number }[] {
  const from = (node: number, state: number): { text: string; score: number }[] => {
    const ended = node === nodes - 1 && grammar.isFinal(state);
    const here = ended ? [{ text: '', score: grammar.endScore?.(state) ?? 0 }] : [];
    const on = arcs.flatMap((next) => {
      if (next.from !== node) return [];
      return next.symbols.flatMap(({ symbol, score }) => {
        const then = symbol === '' ? state : grammar.next(state, symbol);
        if (then < 0) return [];
        return from(next.to, then).map((rest) => ({ text: symbol + rest.text, score: score + rest.score }));
      });
    });
    return [...here, ...on];
  };
  return from(0, grammar.start);
}

/** A small lattice of any kind: some with dead ends, some without a way through. */
export function drawLattice(random: Random): Lattice {
  const nodes = 2 + random.below(5);
  const arcs = Array.from({ length: 1 + random.below(10) }, () => {
    const from = random.below(nodes - 1);
    const symbols = ['1', '7', '-', ''].filter(() => random.chance(0.6));
    const scores = Object.fromEntries(symbols.map((symbol) => [symbol, random.between(-4, 0.5)]));
    return arc(from, from + 1 + random.below(nodes - 1 - from), scores);
  });
  return { nodes, arcs };
}
