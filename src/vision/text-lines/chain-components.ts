import { centreOf } from '../../core/turn-ink.ts';
import type { InkComponent } from '../../core/ink.ts';
import { fitLine } from './fit-line.ts';

/** Characters of one line differ in height by less than this factor from the line's. */
const HEIGHT_RATIO = 2.6;
/** Across a gap of more than this many heights nothing is chained, however evenly a number is spaced. */
const MAX_GAP = 4;
/** The next character's middle is at most this many heights off the line; on a slope, more over a wide gap. */
const MAX_STEP = 0.55;
const STEP_A_GAP = 0.15;
/** What a gap costs against a step of the same length, where two chains might go on. */
const GAP_COST = 0.3;
/** A chain goes on from its last few members: long lines bend. */
const TAIL = 4;

/** Components that follow one another. */
export interface Chain {
  readonly members: InkComponent[];
  /** Median of theirs. */
  height: number;
}

/** Chains components from left to right, each behind the chain that it follows best. */
export function chainComponents(components: readonly InkComponent[]): Chain[] {
  const chains: Chain[] = [];
  for (const component of [...components].sort((a, b) => a.box[0] - b.box[0])) {
    let best: { readonly chain: Chain; readonly cost: number } | undefined;
    for (const chain of chains) {
      const cost = joinCost(chain, component);
      if (cost < (best?.cost ?? Infinity)) best = { chain, cost };
    }
    if (best) {
      best.chain.members.push(component);
      best.chain.height = medianHeight(best.chain.members);
    } else {
      chains.push({ members: [component], height: component.box[3] });
    }
  }
  return chains;
}

export function medianHeight(components: readonly InkComponent[]): number {
  const heights = components.map(({ box }) => box[3]).sort((a, b) => a - b);
  return heights[heights.length >> 1];
}

function joinCost({ members, height }: Chain, component: InkComponent): number {
  const last = members.reduce((right, member) =>
    member.box[0] + member.box[2] > right.box[0] + right.box[2] ? member : right,
  );
  const [x, , , h] = component.box;
  const unit = Math.max(height, h);
  const gap = (x - (last.box[0] + last.box[2])) / unit;
  if (gap > MAX_GAP || (!isSimilar(h, height) && !isSimilar(h, last.box[3]))) return Infinity;
  const [centreX, centreY] = centreOf(component.box);
  const step = Math.abs(centreY - predictMiddle(members, height, centreX)) / unit;
  const wide = Math.max(0, gap);
  return step > MAX_STEP + STEP_A_GAP * wide ? Infinity : step + GAP_COST * wide;
}

const isSimilar = (a: number, b: number): boolean => a <= b * HEIGHT_RATIO && b <= a * HEIGHT_RATIO;

/** Where the chain's middle would be at `x`, from its last few members. */
function predictMiddle(members: readonly InkComponent[], height: number, x: number): number {
  const tail = members.slice(-TAIL);
  if (tail.length < 3) return centreOf(tail[tail.length - 1].box)[1];
  const { slope, offset } = fitLine(tail, height);
  return offset + slope * x;
}
