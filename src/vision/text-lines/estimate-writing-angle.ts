import { centreOf } from '../../core/turn-ink.ts';
import type { InkComponent } from '../../core/ink.ts';

/** So many components vote, evenly picked from all; a page of more says nothing new, and each looks at all others. */
const VOTERS = 120;
/** Neighbours that each component is compared with, nearest first. */
const NEIGHBOURS = 8;
/** Characters of one line differ in size by less than this factor. */
const SIZE_RATIO = 2;
/** A character's middle stands this far off its line's, in sizes: standard deviation. */
const STRAY = 0.2;
const BIN = 3; // degrees
const BINS = 180 / BIN;

/** How well components chain along a direction; the directions of lines have no sense of forward and backward. */
export interface WritingAngles {
  /** Radians clockwise from the x-axis, −π/2 < angle ≤ π/2: the direction along which most components have their neighbours. */
  readonly angle: number;
  /** For any direction, radians: its votes as a share of those of `angle`, 0–1. */
  readonly share: (angle: number) => number;
}

/**
 * The direction of a picture's lines: each component votes for the directions to its neighbours of like size, the more the nearer they are (the
 * nearest-neighbour angles of the docstrum, O'Gorman 1993). Undefined where there are no neighbours.
 */
export function estimateWritingAngle(components: readonly InkComponent[]): WritingAngles | undefined {
  const votes = new Float64Array(BINS);
  const placed = components.map(({ box }): Placed => {
    const [x, y] = centreOf(box);
    return { x, y, size: Math.hypot(box[2], box[3]) };
  });
  const every = Math.max(1, placed.length / VOTERS);
  for (let voter = 0; voter < placed.length; voter += every) {
    const one = placed[Math.floor(voter)];
    for (const { other, distance } of findNearest(one, placed)) {
      castVote(votes, {
        angle: Math.atan2(other.y - one.y, other.x - one.x),
        distance,
        size: Math.min(one.size, other.size),
      });
    }
  }
  const best = votes.indexOf(Math.max(...votes));
  if (votes[best] === 0) return undefined;
  const degrees = best * BIN;
  return {
    angle: toRadians(degrees > 90 ? degrees - 180 : degrees),
    share: (angle) => votes[binOf((angle * 180) / Math.PI)] / votes[best],
  };
}

/** A component's centre and its box's diagonal, pixels. */
interface Placed {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The nearest others of like size, with their distances in sizes. One pass over all, as every component of the picture asks. */
function findNearest(one: Placed, placed: readonly Placed[]): { readonly other: Placed; readonly distance: number }[] {
  const near: { other: Placed; distance: number }[] = [];
  let farthest = Infinity;
  for (const other of placed) {
    if (other.size >= SIZE_RATIO * one.size || one.size >= SIZE_RATIO * other.size) continue;
    const dx = other.x - one.x;
    const dy = other.y - one.y;
    const distance = Math.sqrt(dx * dx + dy * dy) / Math.max(one.size, other.size);
    if (distance >= farthest || other === one) continue;
    if (near.length === NEIGHBOURS) near.pop();
    let at = near.length;
    while (at > 0 && near[at - 1].distance > distance) at--;
    near.splice(at, 0, { other, distance });
    if (near.length === NEIGHBOURS) farthest = near[NEIGHBOURS - 1].distance;
  }
  return near;
}

const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;
const binOf = (degrees: number): number => ((Math.round(degrees / BIN) % BINS) + BINS) % BINS;

interface Neighbour {
  /** Direction to it, radians. */
  readonly angle: number;
  /** In sizes. */
  readonly distance: number;
  /** Of the smaller of the two, pixels: large writing outvotes the dirt beside it. */
  readonly size: number;
}

/** A vote for a direction, spread as far as the neighbour may stray from the line. */
function castVote(votes: Float64Array, { angle, distance, size }: Neighbour): void {
  const degrees = (angle * 180) / Math.PI;
  const spread = Math.max(BIN, (Math.atan2(STRAY, distance) * 180) / Math.PI);
  const weight = size / (1 + distance ** 2);
  const reach = Math.ceil((2 * spread) / BIN);
  const centre = Math.round(degrees / BIN);
  for (let bin = centre - reach; bin <= centre + reach; bin++) {
    const off = (bin * BIN - degrees) / spread;
    votes[binOf(bin * BIN)] += weight * Math.exp(-(off ** 2) / 2);
  }
}
