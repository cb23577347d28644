import type { Line } from './fit-chain.ts';

/** A line reaches the picture's edge where it ends within this distance of it, pixels: chains end at whole bundles, sheets' borders darken. */
const EDGE = 8;
/** Rules printed side by side are alike in thickness by this factor… */
const ALIKE = 1.6;
/** …and in lean by so much (rise over run), and as much again for each picture's breadth that they are apart: perspective fans them out. */
const PARALLEL = 0.03;

/**
 * The lines that run in from an edge of the picture, and have a neighbour, itself a rule or such a line, that runs beside them: squared and
 * ruled paper where writing hides the middle of its rules. Writing that an edge cuts off is not read in any case.
 * @param extent The picture's, along the lines; `breadth` across them.
 */
export function findEdgeRules(
  candidates: readonly Line[],
  rules: readonly Line[],
  extent: number,
  breadth: number,
): Line[] {
  const fromEdge = candidates.filter(({ from, to }) => from <= EDGE || to >= extent - EDGE);
  const grid = [...rules, ...fromEdge];
  return fromEdge.filter((line) => grid.some((other) => other !== line && runsBeside(line, other, breadth)));
}

function runsBeside(a: Line, b: Line, breadth: number): boolean {
  const apart = Math.abs(middleOf(a) - middleOf(b));
  const alike = a.thickness <= b.thickness * ALIKE + 1 && b.thickness <= a.thickness * ALIKE + 1;
  return alike && Math.abs(leanOf(a) - leanOf(b)) <= PARALLEL * (1 + apart / breadth);
}

const middleOf = ({ middles }: Line): number => middles[middles.length >> 1];

const leanOf = ({ middles }: Line): number => (middles[middles.length - 1] - middles[0]) / middles.length;
