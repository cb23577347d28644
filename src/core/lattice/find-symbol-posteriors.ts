import type { Alternative } from '../reading.ts';
import type { Lattice } from './lattice.ts';
import type { ArcPosteriors } from './sum-posteriors.ts';

/**
 * What may stand where an arc lies, best first: how much of all the ways through the lattice reads each symbol there. "There" is any arc that
 * shares more than half of the pieces of the two, as where exactly two characters are parted doesn't matter. No two such arcs are on one way,
 * so that these are probabilities; what is missing to 1 is the ways that have no character there, or another cut.
 */
export function findSymbolPosteriors({ arcs }: Lattice, posteriors: ArcPosteriors, at: number): Alternative[] {
  const sums = new Map<string, number>();
  const { from, to } = arcs[at];
  for (const [index, arc] of arcs.entries()) {
    const shared = Math.min(to, arc.to) - Math.max(from, arc.from);
    const both = Math.max(to, arc.to) - Math.min(from, arc.from);
    if (2 * shared <= both) continue;
    for (const [option, { symbol }] of arc.symbols.entries())
      if (symbol !== '') sums.set(symbol, (sums.get(symbol) ?? 0) + posteriors[index][option]);
  }
  return [...sums]
    .map(([text, confidence]) => ({ text, confidence: Math.min(1, confidence) }))
    .sort((a, b) => b.confidence - a.confidence);
}
