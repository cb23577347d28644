import type { GrayImage } from '../../core/image.ts';
import type { Line } from './fit-chain.ts';

/** Thin ink that stands on a level rule, or hangs from it. */
export interface Stub {
  /** Its middle in each row from the rule on, pixels from the left. */
  readonly middles: readonly number[];
}

/** What stands on a rule is looked for this far from the rule's edge, pixels: nearer is the rule's own roughness. */
const CLEARANCE = 2;
/** A wall is as thick as its rule by this factor, and a pixel. */
const ALIKE = 1.6;
/** A wall goes on over so many rows without ink of its own: where strokes cross it, and where print is faint. */
const MAX_GAP = 10;
/** Its middle moves this share of the way to where it is seen in the next row. */
const FOLLOW = 0.3;

/** Every stub on one side of the rule: above it (−1) or below (1), left to right. Rows run away from the rule, the first in its middle. */
export function traceStubs(ink: GrayImage, rule: Line, side: -1 | 1): Stub[] {
  const thickest = ALIKE * rule.thickness + 1;
  const start = Math.ceil(rule.thickness / 2) + CLEARANCE;
  const [from, to] = [Math.max(0, rule.from - start), Math.min(ink.width, rule.to + start)];
  const stubs: Stub[] = [];
  for (let x = from; x < to; x++) {
    const y = Math.round(placeOn(rule, x)) + side * start;
    const end = endOfRun(ink, x, y, to);
    if (end === x) continue;
    if (end - x <= thickest) stubs.push(climb(ink, (x + end - 1) / 2, y, side, thickest, start));
    x = end;
  }
  return stubs;
}

/** The rule's middle at `x`; beyond its ends as at them. */
export function placeOn({ from, middles }: Line, x: number): number {
  return middles[Math.min(Math.max(Math.round(x) - from, 0), middles.length - 1)];
}

function endOfRun({ width, height, data }: GrayImage, x: number, y: number, to: number): number {
  let end = x;
  if (y >= 0 && y < height) while (end < to && data[y * width + end] !== 0) end++;
  return end;
}

function climb(ink: GrayImage, x: number, y: number, side: -1 | 1, thickest: number, start: number): Stub {
  const middles = new Array<number>(start).fill(x);
  let middle = x;
  let seen = 0;
  for (let row = y; row >= 0 && row < ink.height && middles.length - seen <= MAX_GAP; row += side) {
    const own = findThin(ink, middle, row, thickest);
    if (own !== undefined) middle += FOLLOW * (own - middle);
    middles.push(middle);
    if (own !== undefined) seen = middles.length;
  }
  return { middles: middles.slice(0, Math.max(seen, 1)) };
}

/** The middle of the ink at a place within a row, where that is no thicker than a wall. */
function findThin({ width, data }: GrayImage, x: number, y: number, thickest: number): number | undefined {
  const row = y * width;
  let at = Math.round(x);
  if (data[row + at] === 0) at += data[row + at - 1] !== 0 ? -1 : 1;
  if (data[row + at] === 0) return undefined;
  let low = at;
  let high = at + 1;
  while (low > 0 && data[y * width + low - 1] !== 0 && high - low <= thickest) low--;
  while (high < width && data[y * width + high] !== 0 && high - low <= thickest) high++;
  return high - low <= thickest ? (low + high - 1) / 2 : undefined;
}
