import { FRAME_BUDGET } from '../../core/frame-budget.ts';
import type { InkRuns } from '../find-runs.ts';
import { BUNDLE, type Bundles } from './bundle-ink.ts';

/** Thin ink followed along a direction: one node a bundle that has it. */
export interface Chain {
  /** Bundles, ascending. */
  readonly at: Int32Array;
  /** Middle of the ink across the direction there, pixels. */
  readonly middle: Float32Array;
  /** Its thickness there, pixels. */
  readonly thickness: Float32Array;
}

/** A chain leans at most this much: rise over run (10° and a little). */
const MAX_LEAN = 0.19;
/** From one node to the next the middle is off the foretold one by at most this, pixels, and a little more for each bundle in between. */
const TOLERANCE = 1.3;
const TOLERANCE_GROWTH = 0.12;
/** A chain goes on over a gap of so many bundles, and over a longer one once it is longer itself: where strokes cross it, none of it is thin. */
const MIN_GAP = 3;
const MAX_GAP = 24;
const GAP_SHARE = 0.5; // of the chain's nodes
/** The lean is judged by this many nodes at the chain's end. */
const TAIL = 16;
/** A chain of fewer nodes is forgotten. */
const MIN_NODES = 6;
/** More chains than this at once are no ruling but noise; the oldest are dropped. */
const MAX_OPEN = FRAME_BUDGET.chains;

/** Of each run what is known once it is a node: the chain's node before it (−1 for none), and the chain up to here. */
interface Nodes {
  readonly before: Int32Array;
  /** How many nodes the chain has. */
  readonly count: Int32Array;
  /** By how much the chain's middle moves a bundle, from its last nodes. */
  readonly step: Float64Array;
}

/**
 * Follows thin ink from bundle to bundle: runs across the direction no thicker than `thickest`, each the continuation of the chain that
 * foretells it best. In the manner of directional single-connected chains (Zheng, Liu & Ding 2001), with gaps. A chain is known by its last run.
 */
export function traceChains({ count, breadth, runs }: Bundles, thickest: number): Chain[] {
  const nodes: Nodes = {
    before: new Int32Array(runs.count),
    count: new Int32Array(runs.count),
    step: new Float64Array(runs.count),
  };
  const places = placesFor(breadth);
  const finished: Chain[] = [];
  const open = new Int32Array(MAX_OPEN + breadth); // last runs, the oldest chain first
  let opened = 0;
  for (let bundle = 0, run = 0; bundle < count; bundle++) {
    if (opened === 0 && runs.row[run] !== bundle) continue;
    indexByPlace(open, opened, runs, bundle, places);
    for (; run < runs.count && runs.row[run] === bundle; run++) {
      if (runs.to[run] - runs.from[run] > thickest) continue;
      const chain = findContinued(open, places, runs, nodes, run);
      addNode(runs, nodes, run, chain < 0 ? -1 : open[chain]);
      if (chain >= 0) places.reach[chain] = NOWHERE;
      open[chain < 0 ? opened++ : chain] = run;
    }
    let kept = 0;
    for (let i = 0; i < opened; i++) {
      const last = open[i];
      if (bundle - runs.row[last] <= allowedGap(nodes.count[last])) open[kept++] = last;
      else if (nodes.count[last] >= MIN_NODES) finished.push(toChain(runs, nodes, last));
    }
    if (kept > MAX_OPEN) open.copyWithin(0, kept - MAX_OPEN, kept);
    opened = Math.min(kept, MAX_OPEN);
  }
  for (const last of open.subarray(0, opened))
    if (nodes.count[last] >= MIN_NODES) finished.push(toChain(runs, nodes, last));
  return finished;
}

const allowedGap = (nodes: number): number => Math.max(MIN_GAP, Math.min(MAX_GAP, GAP_SHARE * nodes));

const middleOf = ({ from, to }: InkRuns, run: number): number => (from[run] + to[run] - 1) / 2;

function addNode(runs: InkRuns, { before, count, step }: Nodes, run: number, last: number): void {
  before[run] = last;
  count[run] = last < 0 ? 1 : count[last] + 1;
  if (count[run] < 4) return;
  let first = run;
  for (let i = 0; i < TAIL && before[first] >= 0; i++) first = before[first];
  step[run] = (middleOf(runs, run) - middleOf(runs, first)) / (runs.row[run] - runs.row[first]);
}

function toChain(runs: InkRuns, { before, count }: Nodes, last: number): Chain {
  const n = count[last];
  const chain = { at: new Int32Array(n), middle: new Float32Array(n), thickness: new Float32Array(n) };
  for (let i = n - 1, run = last; i >= 0; i--, run = before[run]) {
    chain.at[i] = runs.row[run];
    chain.middle[i] = middleOf(runs, run);
    chain.thickness[i] = runs.to[run] - runs.from[run];
  }
  return chain;
}

/** Chains are kept by their places in slots as wide as this, pixels, so that each run of ink asks few. */
const SLOT = 4;

/** What a chain reaches that has been continued in this bundle. */
const NOWHERE = -1;

/** Indices of chains by the slot of their last middle: the first of each slot, and for each chain the next in its slot; −1 for none. */
interface Places {
  readonly first: Int32Array;
  readonly next: Int32Array;
  /** The last middle of each, and how far from there it may go on in this bundle, pixels. */
  readonly middle: Float32Array;
  readonly reach: Float64Array;
  /** The most that any reaches. */
  furthest: number;
}

const placesFor = (breadth: number): Places => ({
  first: new Int32Array(Math.ceil(breadth / SLOT)),
  next: new Int32Array(MAX_OPEN),
  middle: new Float32Array(MAX_OPEN),
  reach: new Float64Array(MAX_OPEN),
  furthest: 0,
});

function indexByPlace(open: Int32Array, count: number, runs: InkRuns, bundle: number, places: Places): void {
  const { first, next, middle, reach } = places;
  first.fill(-1);
  places.furthest = 0;
  for (let i = 0; i < count; i++) {
    middle[i] = middleOf(runs, open[i]);
    reach[i] = MAX_LEAN * BUNDLE * (bundle - runs.row[open[i]]) + TOLERANCE;
    if (reach[i] > places.furthest) places.furthest = reach[i];
    const slot = Math.floor(middle[i] / SLOT);
    next[i] = first[slot];
    first[slot] = i;
  }
}

/** Among the chains that had been begun before this bundle the one that foretells this run best, −1 if none does; of several as good, the first. */
function findContinued(open: Int32Array, places: Places, runs: InkRuns, nodes: Nodes, run: number): number {
  const { first, next, middle, reach, furthest } = places;
  const place = middleOf(runs, run);
  let best = -1;
  let bestError = Infinity;
  const start = Math.max(0, Math.floor((place - furthest) / SLOT));
  const end = Math.min(first.length - 1, Math.floor((place + furthest) / SLOT));
  for (let slot = start; slot <= end; slot++) {
    for (let i = first[slot]; i >= 0; i = next[i]) {
      if (Math.abs(place - middle[i]) > reach[i]) continue;
      const error = errorOf(runs, nodes, open[i], run);
      if (error > bestError || (error === bestError && i >= best)) continue;
      best = i;
      bestError = error;
    }
  }
  return best;
}

/** How far a run of ink is from where the chain that ends with `last` foretells it, pixels; infinite where it does not continue the chain. */
function errorOf(runs: InkRuns, { step }: Nodes, last: number, run: number): number {
  const usual = runs.to[last] - runs.from[last];
  if (Math.abs(runs.to[run] - runs.from[run] - usual) > Math.max(2, 0.6 * usual)) return Infinity;
  const gap = runs.row[run] - runs.row[last];
  const error = Math.abs(middleOf(runs, run) - middleOf(runs, last) - gap * step[last]);
  return error > TOLERANCE + TOLERANCE_GROWTH * gap ? Infinity : error;
}
