import { centreOf } from '../../core/turn-ink.ts';
import type { InkComponent } from '../../core/ink.ts';
import { fitLine, type FittedLine } from './fit-line.ts';

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
  readonly members: readonly InkComponent[];
  /** Median of theirs. */
  readonly height: number;
}

/** A chain while it grows, with what every later component asks of it. */
interface OpenChain {
  readonly members: InkComponent[];
  height: number;
  /** The member that reaches furthest to the right. */
  last: InkComponent;
  /** Its middle goes on from its last few members. */
  course: FittedLine;
}

/** Chains components from left to right, each behind the chain that it follows best. */
export function chainComponents(components: readonly InkComponent[]): Chain[] {
  const chains: OpenChain[] = [];
  let open: OpenChain[] = []; // those that what is still to come may follow
  for (const component of [...components].sort((a, b) => a.box[0] - b.box[0])) {
    let best: OpenChain | undefined;
    let least = Infinity;
    open = open.filter((chain) => component.box[0] <= endOf(chain));
    for (const chain of open) {
      const cost = joinCost(chain, component);
      if (cost >= least) continue;
      best = chain;
      least = cost;
    }
    if (best) {
      append(best, component);
    } else {
      const chain = begin(component);
      chains.push(chain);
      open.push(chain);
    }
  }
  return chains;
}

const begin = (component: InkComponent): OpenChain => ({
  members: [component],
  height: component.box[3],
  last: component,
  course: { slope: 0, offset: centreOf(component.box)[1] },
});

function append(chain: OpenChain, component: InkComponent): void {
  chain.members.push(component);
  chain.height = medianHeight(chain.members);
  if (rightOf(component) > rightOf(chain.last)) chain.last = component;
  const tail = chain.members.slice(-TAIL);
  chain.course = tail.length < 3 ? { slope: 0, offset: centreOf(component.box)[1] } : fitLine(tail, chain.height);
}

const rightOf = ({ box }: InkComponent): number => box[0] + box[2];

export function medianHeight(components: readonly InkComponent[]): number {
  const heights = components.map(({ box }) => box[3]).sort((a, b) => a - b);
  return heights[heights.length >> 1];
}

/** No component, however high, follows a chain further to the right than this, map pixels. */
const endOf = ({ height, last }: OpenChain): number =>
  rightOf(last) + MAX_GAP * HEIGHT_RATIO * Math.max(height, last.box[3]);

function joinCost({ height, last, course }: OpenChain, component: InkComponent): number {
  const [x, , , h] = component.box;
  const unit = Math.max(height, h);
  const gap = (x - rightOf(last)) / unit;
  if (gap > MAX_GAP || (!isSimilar(h, height) && !isSimilar(h, last.box[3]))) return Infinity;
  const [centreX, centreY] = centreOf(component.box);
  const step = Math.abs(centreY - course.offset - course.slope * centreX) / unit;
  const wide = Math.max(0, gap);
  return step > MAX_STEP + STEP_A_GAP * wide ? Infinity : step + GAP_COST * wide;
}

const isSimilar = (a: number, b: number): boolean => a <= b * HEIGHT_RATIO && b <= a * HEIGHT_RATIO;
