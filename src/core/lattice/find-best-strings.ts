import { addLogs } from './add-logs.ts';
import { Spelling } from './spelling.ts';
import type { Trellis, TrellisEdge } from './unroll-grammar.ts';

/** A symbol of a string and the arc that it was read from. */
export interface Step {
  /** Indices into the lattice's arcs and that arc's symbols. */
  readonly arc: number;
  readonly option: number;
  readonly symbol: string;
}

/** A string that the lattice may hold. */
export interface BestString {
  readonly text: string;
  /** Share of the string among all that the lattice may hold, summed over the ways to cut it, 0–1. */
  readonly posterior: number;
  /** Its likeliest way, from left to right, what is left out left out. */
  readonly steps: readonly Step[];
}

/** The beginning of a string at one vertex: all ways to it summed, its best one linked. */
interface Prefix {
  /** Of its text, see `Spelling`. */
  readonly key: number;
  sum: number;
  best: number;
  last?: { readonly prefix: Prefix; readonly edge: TrellisEdge };
}

/** Beginnings kept at each vertex for every string asked for: one that is poor so far may become one of the best. */
const SLACK = 2;

/**
 * The likeliest distinct strings, best first, at most `count`; fewer where there are fewer, none where nothing goes through. Ways to the same
 * string are added up, as it does not matter where exactly two characters were parted (the n-best list of Schwartz & Chow 1990).
 */
export function findBestStrings(trellis: Trellis, count: number): BestString[] {
  const width = count * SLACK;
  const spelling = new Spelling();
  const prefixes = Array.from({ length: trellis.vertices }, () => new Map<number, Prefix>());
  if (trellis.vertices > 0) prefixes[0].set(Spelling.NOTHING, { key: Spelling.NOTHING, sum: 0, best: 0 });
  let vertex = -1;
  let kept: Prefix[] = [];
  for (const edge of trellis.edges) {
    if (edge.from !== vertex) {
      vertex = edge.from;
      kept = bestOf(prefixes[vertex], width);
    }
    const target = prefixes[edge.to];
    for (const prefix of kept) extend(target, spelling.extend(prefix.key, edge.symbol), prefix, edge);
  }
  const whole = new Map<number, Prefix>();
  for (const end of trellis.ends) {
    for (const prefix of prefixes[end.vertex].values()) merge(whole, prefix, end.score);
  }
  return bestOf(whole, count).map((prefix) => ({
    text: spelling.textOf(prefix.key),
    posterior: Math.min(1, Math.exp(prefix.sum - trellis.total)),
    steps: traceSteps(prefix),
  }));
}

/** Ties go to the string that was found first. */
function bestOf(prefixes: ReadonlyMap<number, Prefix>, count: number): Prefix[] {
  return [...prefixes.values()].sort((a, b) => b.sum - a.sum).slice(0, count);
}

function extend(target: Map<number, Prefix>, key: number, prefix: Prefix, edge: TrellisEdge): void {
  const best = prefix.best + edge.score;
  const known = target.get(key);
  if (!known) {
    target.set(key, { key, sum: prefix.sum + edge.score, best, last: { prefix, edge } });
    return;
  }
  known.sum = addLogs(known.sum, prefix.sum + edge.score);
  if (best > known.best) {
    known.best = best;
    known.last = { prefix, edge };
  }
}

function merge(target: Map<number, Prefix>, prefix: Prefix, score: number): void {
  const known = target.get(prefix.key);
  const sum = addLogs(known?.sum ?? -Infinity, prefix.sum + score);
  const better = !known || prefix.best + score > known.best ? { ...prefix, best: prefix.best + score } : known;
  target.set(prefix.key, { ...better, sum });
}

function traceSteps(prefix: Prefix): Step[] {
  const steps: Step[] = [];
  for (let at: Prefix | undefined = prefix; at; at = at.last?.prefix) {
    if (!at.last) break;
    const { arc, option, symbol } = at.last.edge;
    if (symbol !== '') steps.unshift({ arc, option, symbol });
  }
  return steps;
}
