import { BUNDLE, type Bundles } from './bundle-ink.ts';

/** Thin ink followed along a direction: one node a bundle that has it. */
export interface Chain {
  /** Bundles, ascending. */
  readonly at: number[];
  /** Middle of the ink across the direction there, pixels. */
  readonly middle: number[];
  /** Its thickness there, pixels. */
  readonly thickness: number[];
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
const MAX_OPEN = 300;

/**
 * Follows thin ink from bundle to bundle: runs across the direction no thicker than `thickest`, each the continuation of the chain that
 * foretells it best. In the manner of directional single-connected chains (Zheng, Liu & Ding 2001), with gaps.
 */
export function traceChains({ count, breadth, runs }: Bundles, thickest: number): Chain[] {
  const finished: Chain[] = [];
  let open: Chain[] = [];
  for (let bundle = 0, run = 0; bundle < count; bundle++) {
    if (open.length === 0 && runs.row[run] !== bundle) continue;
    const places = indexByPlace(open, breadth);
    for (; run < runs.count && runs.row[run] === bundle; run++) {
      const [from, to] = [runs.from[run], runs.to[run]];
      const thickness = to - from;
      if (thickness > thickest) continue;
      const middle = (from + to - 1) / 2;
      const chain = findContinued(open, places, bundle, middle, thickness);
      if (chain) append(chain, bundle, middle, thickness);
      else open.push({ at: [bundle], middle: [middle], thickness: [thickness] });
    }
    open = open.filter((chain) => {
      if (bundle - chain.at[chain.at.length - 1] <= allowedGap(chain)) return true;
      if (chain.at.length >= MIN_NODES) finished.push(chain);
      return false;
    });
    if (open.length > MAX_OPEN) open = open.slice(-MAX_OPEN);
  }
  return [...finished, ...open.filter(({ at }) => at.length >= MIN_NODES)];
}

function append({ at, middle, thickness }: Chain, bundle: number, newMiddle: number, newThickness: number): void {
  at.push(bundle);
  middle.push(newMiddle);
  thickness.push(newThickness);
}

const allowedGap = ({ at }: Chain): number => Math.max(MIN_GAP, Math.min(MAX_GAP, GAP_SHARE * at.length));

/** A chain that goes on is at most this far off its last node, pixels: chains are kept by place in slots as wide, so that each run of ink asks few. */
const REACH = Math.ceil(MAX_LEAN * BUNDLE * MAX_GAP + TOLERANCE);

/** Indices of chains by the slot of their last middle: the first of each slot, and for each chain the next in its slot; −1 for none. */
interface Places {
  readonly first: Int16Array;
  readonly next: Int16Array;
}

function indexByPlace(chains: readonly Chain[], breadth: number): Places {
  const first = new Int16Array(Math.ceil(breadth / REACH)).fill(-1);
  const next = new Int16Array(chains.length);
  chains.forEach(({ middle }, i) => {
    const slot = Math.floor(middle[middle.length - 1] / REACH);
    next[i] = first[slot];
    first[slot] = i;
  });
  return { first, next };
}

/** Among the chains that had been begun before this bundle the one that foretells this run best, if any does; of several as good, the first. */
function findContinued(
  chains: readonly Chain[],
  { first, next }: Places,
  bundle: number,
  middle: number,
  thickness: number,
): Chain | undefined {
  let best = -1;
  let bestError = Infinity;
  const slot = Math.floor(middle / REACH);
  for (let near = Math.max(0, slot - 1); near <= Math.min(first.length - 1, slot + 1); near++) {
    for (let i = first[near]; i >= 0; i = next[i]) {
      const error = errorOf(chains[i], bundle, middle, thickness);
      if (error > bestError || (error === bestError && i >= best)) continue;
      best = i;
      bestError = error;
    }
  }
  return best < 0 ? undefined : chains[best];
}

/** How far a run of ink is from where a chain foretells it, pixels; infinite where it does not continue the chain. */
function errorOf(chain: Chain, bundle: number, middle: number, thickness: number): number {
  const last = chain.at.length - 1;
  const gap = bundle - chain.at[last];
  const step = middle - chain.middle[last];
  if (gap === 0 || Math.abs(step) > MAX_LEAN * BUNDLE * gap + TOLERANCE) return Infinity;
  const usual = chain.thickness[last];
  if (Math.abs(thickness - usual) > Math.max(2, 0.6 * usual)) return Infinity;
  const error = Math.abs(step - gap * stepOf(chain));
  return error > TOLERANCE + TOLERANCE_GROWTH * gap ? Infinity : error;
}

/** By how much the middle moves a bundle, from the chain's last nodes. */
function stepOf({ at, middle }: Chain): number {
  const last = at.length - 1;
  if (last < 3) return 0;
  const first = Math.max(0, last - TAIL);
  return (middle[last] - middle[first]) / (at[last] - at[first]);
}
