import type { Line } from './fit-chain.ts';

/** A side's end is at a rule where it is within this distance of it, pixels beside the rule's thickness. */
const REACH = 5;
/** Sides and what divides them are alike in thickness by this factor. */
const ALIKE = 1.6;

/**
 * The sides of boxes and the walls of their cells: lines whose both ends lie on rules of the other direction, two of them at the rules' own
 * ends. A 1 that reaches from one ruled line to the next has no such neighbours.
 */
export function findBoxSides(candidates: readonly Line[], rules: readonly Line[]): Line[] {
  const spanning = candidates.flatMap((line) => {
    const top = rules.find((rule) => meets(line, line.from, rule));
    const bottom = rules.find((rule) => rule !== top && meets(line, line.to - 1, rule));
    return top && bottom ? [{ line, top, bottom }] : [];
  });
  const isSide = ({ line, top, bottom }: (typeof spanning)[number]): boolean =>
    [0, 1].some((end) => endsAt(line, line.from, top, end) && endsAt(line, line.to - 1, bottom, end));
  const sides = spanning.filter(isSide);
  return spanning
    .filter(({ line, top, bottom }) => {
      const own = sides.filter((side) => side.top === top && side.bottom === bottom);
      return own.length >= 2 && own.every((side) => isAlike(side.line.thickness, line.thickness));
    })
    .map(({ line }) => line);
}

const isAlike = (a: number, b: number): boolean => a <= b * ALIKE + 1 && b <= a * ALIKE + 1;

/** Whether the line's end at `position` lies on the rule, which runs across it. */
function meets(line: Line, position: number, rule: Line): boolean {
  const across = line.middles[position - line.from];
  const reach = REACH + rule.thickness;
  if (across < rule.from - reach || across > rule.to + reach) return false;
  const place = Math.min(Math.max(Math.round(across) - rule.from, 0), rule.middles.length - 1);
  return Math.abs(rule.middles[place] - position) <= reach;
}

/** Whether the rule begins (0) or ends (1) where the line meets it. */
function endsAt(line: Line, position: number, rule: Line, end: number): boolean {
  const across = line.middles[position - line.from];
  return Math.abs((end === 0 ? rule.from : rule.to) - across) <= REACH + line.thickness;
}
