import { addLogs } from './add-logs.ts';
import type { Lattice } from './lattice.ts';
import type { Trellis } from './unroll-grammar.ts';

/** For each arc of a lattice, the probability that it is taken as each of its symbols, 0–1. */
export type ArcPosteriors = readonly Float64Array[];

/**
 * How much of all the ways through a lattice goes through each of its arcs (forward–backward, Rabiner 1989). All zero where nothing goes
 * through.
 */
export function sumPosteriors(lattice: Lattice, { vertices, edges, ends, forward, total }: Trellis): ArcPosteriors {
  const posteriors = lattice.arcs.map(({ symbols }) => new Float64Array(symbols.length));
  if (total === -Infinity) return posteriors;
  const backward = new Float64Array(vertices).fill(-Infinity);
  for (const { vertex, score } of ends) backward[vertex] = score;
  for (let index = edges.length - 1; index >= 0; index--) {
    const { from, to, arc, option, score } = edges[index];
    const rest = score + backward[to];
    backward[from] = addLogs(backward[from], rest);
    posteriors[arc][option] += Math.exp(forward[from] + rest - total);
  }
  return posteriors;
}
