import type { Grammar } from '../formats/grammar.ts';
import { addLogs } from './add-logs.ts';
import { checkLattice, type Lattice } from './lattice.ts';

/** A symbol of an arc, taken in one state of the grammar. Vertices are numbered so that every edge leads to a higher one. */
export interface TrellisEdge {
  readonly from: number;
  readonly to: number;
  /** Index into the lattice's arcs, and into that arc's symbols. */
  readonly arc: number;
  readonly option: number;
  readonly symbol: string;
  readonly score: number;
}

/** Where a string may end, and the grammar's score for ending there. */
export interface TrellisEnd {
  readonly vertex: number;
  readonly score: number;
}

/** All the ways through a lattice that a grammar allows: vertices are pairs of a lattice's node and a grammar's state, 0 the start. */
export interface Trellis {
  readonly vertices: number;
  /** Ordered by the vertex they leave. */
  readonly edges: readonly TrellisEdge[];
  readonly ends: readonly TrellisEnd[];
  /** Log-sum of the scores of all ways from the start to each vertex. */
  readonly forward: Float64Array;
  /** Log-sum over all whole strings; -Infinity where none goes through. */
  readonly total: number;
}

/** A grammar that counts (a check digit's remainder) has many states: the best this many are followed at each node. */
const MAX_STATES = 200;

/** A vertex on its way: its number, and the log-sum of the ways to it. */
interface Vertex {
  readonly state: number;
  sum: number;
}

/**
 * Walks the grammar along the lattice, so that nothing is searched that the format forbids.
 * @throws RangeError on an arc that does not lead forward inside the lattice
 */
export function unrollGrammar(lattice: Lattice, grammar: Grammar): Trellis {
  checkLattice(lattice);
  const { nodes, arcs } = lattice;
  const leaving = Array.from({ length: nodes }, (): number[] => []);
  arcs.forEach(({ from }, index) => leaving[from].push(index));

  // Each node's states, filled by the arcs that lead there; numbered when the node is reached, as no more can come then.
  const reached = Array.from({ length: nodes }, () => new Map<number, Vertex>());
  reached[0].set(grammar.start, { state: grammar.start, sum: 0 });
  const order: Vertex[] = [];
  const drafts: { from: Vertex; to: Vertex; arc: number; option: number }[] = [];
  for (let node = 0; node < nodes; node++) {
    const kept = [...reached[node].values()].sort((a, b) => b.sum - a.sum).slice(0, MAX_STATES);
    for (const from of kept) {
      order.push(from);
      for (const arc of leaving[node]) {
        const next = reached[arcs[arc].to];
        for (const [option, { symbol, score }] of arcs[arc].symbols.entries()) {
          const state = symbol === '' ? from.state : grammar.next(from.state, symbol);
          if (state < 0 || score === -Infinity) continue;
          let to = next.get(state);
          if (!to) next.set(state, (to = { state, sum: -Infinity }));
          to.sum = addLogs(to.sum, from.sum + score);
          drafts.push({ from, to, arc, option });
        }
      }
    }
  }

  const numbers = new Map(order.map((vertex, index) => [vertex, index]));
  const edges = drafts.flatMap(({ from, to, arc, option }): TrellisEdge[] => {
    const target = numbers.get(to);
    if (target === undefined) return [];
    const { symbol, score } = arcs[arc].symbols[option];
    return [{ from: numbers.get(from) ?? 0, to: target, arc, option, symbol, score }];
  });
  const ends = [...reached[nodes - 1].values()].flatMap((vertex): TrellisEnd[] => {
    const number = numbers.get(vertex);
    if (number === undefined || !grammar.isFinal(vertex.state)) return [];
    return [{ vertex: number, score: grammar.endScore?.(vertex.state) ?? 0 }];
  });
  const forward = Float64Array.from(order, ({ sum }) => sum);
  const total = ends.reduce((sum, { vertex, score }) => addLogs(sum, forward[vertex] + score), -Infinity);
  return { vertices: order.length, edges, ends, forward, total };
}
