import type { GrayImage } from '../../core/image.ts';
import type { Line } from './fit-chain.ts';
import { followEnds } from './follow-ends.ts';
import { placeOn, traceStubs, type Stub } from './trace-stubs.ts';

/** A wall stands out of its rule by at least so many pixels, and times the rule's thickness. */
const MIN_HEIGHT = 8;
const MIN_SLENDER = 3;
/** A cell is at least so wide, pixels. */
const MIN_CELL = 14;
/** Fewer cells are no field: three strokes on an underline, one in its middle, are as likely a number. A box of two is seen by its sides. */
const MIN_CELLS = 3;
/** A wall is this near to where equal cells ask for it, pixels and share of the field: perspective makes cells unequal. Of a cell, at most that. */
const OFF = 2;
const OFF_SHARE = 0.02;
const OFF_CELL = 0.2;
/** The first and the last wall stand within this distance of the rule's ends, pixels beside three times the rule's thickness. */
const END = 5;
/** So many of the places for walls have one: ink at its ends may hide a few. */
const MIN_SHARE = 0.75;
/** Two rules are the same field's foot and head where their ends are this near to each other, share of a cell. */
const SAME_END = 0.4;

/**
 * The walls between the cells of a field, and the teeth of a comb: thin uprights on a level rule that divide it, from end to end, into equal
 * cells. The feet of characters do not: none stands at the rule's very ends.
 * @param ink With the rules still in it.
 * @param levels All level rules; one that runs out of the picture is no field's.
 * @returns uprights, from the rule to their end or to the field's opposite rule
 */
export function findCellWalls(ink: GrayImage, levels: readonly Line[]): Line[] {
  const rules = levels
    .map((rule) => followEnds(ink, rule))
    .filter(({ from, to }) => from > END && to < ink.width - END);
  return rules.flatMap((rule) => ([-1, 1] as const).flatMap((side) => findOnSide(ink, rule, rules, side)));
}

function findOnSide(ink: GrayImage, rule: Line, rules: readonly Line[], side: -1 | 1): Line[] {
  const least = Math.max(MIN_HEIGHT, MIN_SLENDER * rule.thickness);
  const stubs = traceStubs(ink, rule, side).filter(({ middles }) => middles.length > least);
  const reach = END + 3 * rule.thickness;
  const first = stubs.find(({ middles }) => Math.abs(middles[0] - rule.from) <= reach);
  const last = stubs.findLast(({ middles }) => Math.abs(middles[0] - rule.to) <= reach);
  if (!first || !last) return [];
  const cells = divide(stubs, first.middles[0], last.middles[0]);
  if (!cells) return [];
  const walls = cells.flatMap(({ wall }) => wall ?? []);
  const lean = median(walls.map(({ middles }) => (middles[middles.length - 1] - middles[0]) / middles.length));
  const pitch = cells[1].x - cells[0].x;
  const usual = median(walls.map(({ middles }) => middles.length));
  const lines = cells.map(({ x, wall }) => {
    const height = distanceToOpposite(rule, rules, side, x, SAME_END * pitch) ?? Math.round(usual);
    return toLine(rule, side, height, ink.height, (row) => wall?.middles[row] ?? x + lean * row);
  });
  return lines.filter(({ middles }) => middles.length > 0);
}

/** The finest division into equal cells that has its walls. */
function divide(stubs: readonly Stub[], from: number, to: number): { x: number; wall: Stub | undefined }[] | undefined {
  for (let count = Math.floor((to - from) / MIN_CELL); count >= MIN_CELLS; count--) {
    const pitch = (to - from) / count;
    const off = Math.min(OFF + OFF_SHARE * (to - from), OFF_CELL * pitch);
    const places = Array.from({ length: count + 1 }, (_, i) => {
      const x = from + i * pitch;
      return { x, wall: stubs.find(({ middles }) => Math.abs(middles[0] - x) <= off) };
    });
    if (places.filter(({ wall }) => wall).length >= Math.max(3, MIN_SHARE * places.length)) return places;
  }
  return undefined;
}

/** How far the field's other rule is on that side, if there is one that begins and ends where this one does. */
function distanceToOpposite(
  rule: Line,
  rules: readonly Line[],
  side: -1 | 1,
  x: number,
  sameEnd: number,
): number | undefined {
  const distances = rules
    .filter(({ from, to }) => Math.abs(from - rule.from) <= sameEnd && Math.abs(to - rule.to) <= sameEnd)
    .map((other) => Math.round(side * (placeOn(other, x) - placeOn(rule, x))))
    .filter((distance) => distance > MIN_HEIGHT);
  return distances.length > 0 ? Math.min(...distances) : undefined;
}

/** A wall of that height, as far as it is in the picture. */
function toLine(
  rule: Line,
  side: -1 | 1,
  height: number,
  pictureHeight: number,
  middleAt: (row: number) => number,
): Line {
  const foot = Math.round(placeOn(rule, middleAt(0)));
  const inside = Math.min(height, side > 0 ? pictureHeight - foot : foot + 1);
  const outwards = Float32Array.from({ length: inside }, (_, row) => middleAt(row));
  const from = side > 0 ? foot : foot - inside + 1;
  const middles = side > 0 ? outwards : outwards.reverse();
  return { from, to: from + inside, middles, thickness: rule.thickness, inked: 1, pieces: [inside] };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];
