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
export function traceChains({ count, breadth, marks }: Bundles, thickest: number): Chain[] {
  const finished: Chain[] = [];
  let open: Chain[] = [];
  for (let bundle = 0; bundle < count; bundle++) {
    const known = open.length;
    for (let b = bundle * breadth, end = b + breadth; b < end; b++) {
      if (marks[b] === 0) continue;
      const start = b;
      while (b < end && marks[b] !== 0) b++;
      const thickness = b - start;
      if (thickness > thickest) continue;
      const middle = (start + b - 1) / 2 - bundle * breadth;
      const chain = findContinued(open, known, bundle, middle, thickness);
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

/** Among the first `known` chains the one that foretells this run best, if any does. */
function findContinued(
  chains: readonly Chain[],
  known: number,
  bundle: number,
  middle: number,
  thickness: number,
): Chain | undefined {
  let best: Chain | undefined;
  let bestError = Infinity;
  for (let i = 0; i < known; i++) {
    const chain = chains[i];
    const last = chain.at.length - 1;
    const gap = bundle - chain.at[last];
    if (gap === 0 || Math.abs(middle - chain.middle[last]) > MAX_LEAN * BUNDLE * gap + TOLERANCE) continue;
    const error = Math.abs(middle - chain.middle[last] - gap * stepOf(chain));
    if (error > TOLERANCE + TOLERANCE_GROWTH * gap || error >= bestError) continue;
    if (Math.abs(thickness - chain.thickness[last]) > Math.max(2, 0.6 * chain.thickness[last])) continue;
    best = chain;
    bestError = error;
  }
  return best;
}

/** By how much the middle moves a bundle, from the chain's last nodes. */
function stepOf({ at, middle }: Chain): number {
  const last = at.length - 1;
  if (last < 3) return 0;
  const first = Math.max(0, last - TAIL);
  return (middle[last] - middle[first]) / (at[last] - at[first]);
}
