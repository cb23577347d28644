import type { InkComponent } from '../../core/ink.ts';
import type { Rule } from '../../core/rule.ts';
import { separates } from '../../core/separates.ts';

/**
 * A gap this many times the line's usual one, and this much more, in heights, stands between two numbers. On bank cheques, 999 of 1000 gaps
 * inside an amount are smaller, decimal marks and all.
 */
const USUAL_GAPS = 2;
const MORE = 1.2;
/** The same across an upright rule: rules are not always found from end to end, so that one alone does not part what is spaced evenly. */
const MORE_ACROSS_RULE = 0.2;
/** The usual gap where a line has no other to tell it, heights. */
const UNKNOWN_USUAL = 0.6;

/** The widest white that is still inside a number with this spacing, heights: what may stand between it and one more character of it. */
export function findWidestGap(members: readonly InkComponent[], height: number): number {
  const widths = measureGaps(members, height, []).map(({ width }) => width);
  return widestWith(median(widths.sort((a, b) => a - b)));
}

const widestWith = (usual = UNKNOWN_USUAL): number => USUAL_GAPS * usual + MORE;

/** What lies between two neighbours of a line. */
interface Gap {
  /** White between them, heights; 0 where they overlap. */
  readonly width: number;
  /** Whether an upright rule keeps them apart. */
  readonly ruled: boolean;
}

/**
 * The numbers that stand on one line: what a gap far wider than the line's own spacing keeps apart, or an upright rule. Digits that are spaced
 * widely, but evenly, stay one number.
 * @param members from left to right
 */
export function splitLine(
  members: readonly InkComponent[],
  height: number,
  rules: readonly Rule[],
): (readonly InkComponent[])[] {
  return splitAt(members, measureGaps(members, height, rules));
}

/** Parts at the most excessive gap, then looks at each side alone: two numbers may be spaced each in its own way. */
function splitAt(members: readonly InkComponent[], gaps: readonly Gap[]): (readonly InkComponent[])[] {
  const inside = gaps.flatMap(({ width, ruled }) => (ruled ? [] : [width])).sort((a, b) => a - b);
  const excess = gaps.map((gap) => excessOf(gap, inside));
  const most = Math.max(...excess);
  if (!(most > 0)) return [members];
  const after = excess.indexOf(most) + 1;
  return [
    ...splitAt(members.slice(0, after), gaps.slice(0, after - 1)),
    ...splitAt(members.slice(after), gaps.slice(after)),
  ];
}

/**
 * How much wider a gap is than one inside a number may be, heights.
 * @param inside widths of the line's gaps without a rule, its own among them, ascending
 */
function excessOf(gap: Gap, inside: readonly number[]): number {
  if (gap.ruled && inside.length === 0) return Infinity;
  const usual = (gap.ruled ? median(inside) : medianWithout(inside, gap.width)) ?? UNKNOWN_USUAL;
  return gap.width - USUAL_GAPS * usual - (gap.ruled ? MORE_ACROSS_RULE : MORE);
}

function measureGaps(members: readonly InkComponent[], height: number, rules: readonly Rule[]): Gap[] {
  let reached = members[0].box[0];
  return members.slice(1).map(({ box }, index) => {
    const before = members[index].box;
    reached = Math.max(reached, before[0] + before[2]);
    return { width: Math.max(0, box[0] - reached) / height, ruled: separates(rules, before, box) };
  });
}

/** Of ascending values the lower of the two middle ones where their number is even; undefined of none. */
const median = (sorted: readonly number[]): number | undefined => sorted[(sorted.length - 1) >> 1];

/** The same of all but one that is `value`. */
function medianWithout(sorted: readonly number[], value: number): number | undefined {
  const middle = (sorted.length - 2) >> 1;
  return sorted[middle < sorted.indexOf(value) ? middle : middle + 1];
}
