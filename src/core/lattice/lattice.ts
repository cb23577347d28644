/** One thing that the pieces of an arc may be. */
export interface SymbolScore {
  /** A character of the alphabet or a mark; empty where the pieces are left out as dirt. */
  readonly symbol: string;
  /** Natural logarithm of its weight; a path's score is the sum over its arcs. */
  readonly score: number;
}

/** Pieces [from, to) of a line taken as one character, or left out. */
export interface LatticeArc {
  readonly from: number;
  readonly to: number;
  readonly symbols: readonly SymbolScore[];
}

/** All ways to read a line: nodes 0…`nodes`-1 stand between its pieces. Arcs may come in any order. */
export interface Lattice {
  readonly nodes: number;
  readonly arcs: readonly LatticeArc[];
}

/** @throws RangeError on an arc that does not lead forward inside the lattice */
export function checkLattice({ nodes, arcs }: Lattice): void {
  arcs.forEach(({ from, to }, index) => {
    if (!(from >= 0 && from < to && to < nodes))
      throw new RangeError(`lattice arc ${index}: expected 0 ≤ from < to < ${nodes}, got ${from} → ${to}`);
  });
}
