/** A glyph candidate: pieces [from, to) of a line taken as one character. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  /** Log-probability of the best that these pieces can be, with its geometry; a path's score is the sum over its arcs. */
  readonly score: number;
}

/** All ways to read a line: nodes 0…`nodes`-1 stand between its pieces. */
export interface Lattice {
  readonly nodes: number;
  readonly arcs: readonly Arc[];
}

/**
 * The best-scored path from the first node to the last, as indices of arcs (Viterbi). Empty where none goes through.
 * @throws RangeError on an arc that does not lead forward inside the lattice
 */
export function findBestPath({ nodes, arcs }: Lattice): number[] {
  const best = new Float64Array(nodes).fill(-Infinity);
  const arrival = new Int32Array(nodes).fill(-1);
  best[0] = 0;
  const order = arcs.map((_, index) => index).sort((a, b) => arcs[a].from - arcs[b].from);
  for (const index of order) {
    const { from, to, score } = arcs[index];
    if (!(from >= 0 && from < to && to < nodes)) {
      throw new RangeError(`lattice arc ${index}: expected 0 ≤ from < to < ${nodes}, got ${from} → ${to}`);
    }
    if (best[from] + score > best[to]) {
      best[to] = best[from] + score;
      arrival[to] = index;
    }
  }
  const path: number[] = [];
  for (let node = nodes - 1; node > 0; node = arcs[path[0]].from) {
    if (arrival[node] < 0) return [];
    path.unshift(arrival[node]);
  }
  return path;
}
