import type { Direction } from './direction.ts';
import type { Line } from './fit-chain.ts';
import { contrastAt, measureContrast, type LineContrast } from './measure-contrast.ts';
import { bridgeCrossings, clearSections, dropBlots, reserveSections, type Sections } from './sections.ts';

/** Ink is the line's own where it is at most this much thicker than the line usually is, pixels. */
const SLACK = 1;
/** The line is looked for this far off its middle, pixels. */
const SEARCH = 2;
/** Ink is looked at this far beyond the line: whether a stroke sticks out of it is seen there, pixels. */
const LOOK = 12;
/** Pen over a line is this many times as far from the paper as the line alone, and so many grey levels. */
const DEEPER = 1.5;
const DEEPER_LEVELS = 15;
/** Beyond its ends the line is followed: its middle moves this share of the way to each place where it is seen. */
const FOLLOW = 0.1;
/** Its lean at an end is judged by the last half of it, but at most so many pixels. */
const MAX_TAIL = 160;

/**
 * Takes lines' own ink out, and what continues them beyond their ends: ink near deep ink is often lost, and the line with it.
 * Where the ink is thicker than the line (a stroke crosses it or stands on it) or clearly deeper (a stroke lies over it), all of it stays,
 * and so does what lies between two halves of one crossing stroke.
 * @param gray The picture, laid out as `data`.
 * @param lines All of one direction.
 * @param beyond How far they are followed beyond their ends, pixels; as far as each is long where absent.
 */
export function eraseLines(
  data: Uint8Array,
  gray: Uint8Array,
  direction: Direction,
  lines: readonly Line[],
  beyond?: number,
): void {
  if (lines.length === 0) return;
  const sections = reserveSections(direction.length);
  for (const line of lines) {
    const cut = { data, gray, direction, line, ...measureLimit(gray, direction, line) };
    cutSections(cut, sections, beyond ?? line.middles.length);
    dropBlots(sections, line.thickness);
    bridgeCrossings(sections, line.thickness);
    clear(data, direction, sections);
  }
}

/** Makes paper of what is not kept. */
function clear(data: Uint8Array, { along, across }: Direction, { first, count, from, to, keep }: Sections): void {
  for (let i = 0; i < count; i++) {
    if (keep[i]) continue;
    const base = (first + i) * along;
    for (let b = from[i]; b < to[i]; b++) data[base + b * across] = 0;
  }
}

/** What is cut across a line. */
interface CutLine {
  readonly data: Uint8Array;
  readonly gray: Uint8Array;
  readonly direction: Direction;
  readonly line: Line;
  readonly contrast: LineContrast;
  /** What is further from the paper than this is pen over the line, grey levels. */
  readonly deepest: number;
}

function measureLimit(gray: Uint8Array, direction: Direction, line: Line): Pick<CutLine, 'contrast' | 'deepest'> {
  const contrast = measureContrast(gray, direction, line);
  return { contrast, deepest: DEEPER * contrast.usual + DEEPER_LEVELS };
}

function cutSections(cut: CutLine, sections: Sections, beyond: number): void {
  const { direction, line } = cut;
  const { middles } = line;
  const first = Math.max(0, line.from - beyond);
  const end = Math.min(direction.length, line.to + beyond);
  clearSections(sections, first, end - first);
  for (let i = 0; i < middles.length; i++) cutAt(cut, sections, line.from + i, middles[i]);
  let middle = middles[0];
  let lean = leanAtEnd(middles, -1);
  for (let position = line.from - 1; position >= first; position--) {
    middle += lean;
    middle += FOLLOW * (cutAt(cut, sections, position, middle) - middle);
  }
  middle = middles[middles.length - 1];
  lean = leanAtEnd(middles, 1);
  for (let position = line.to; position < end; position++) {
    middle += lean;
    middle += FOLLOW * (cutAt(cut, sections, position, middle) - middle);
  }
}

/** Cuts at one position; gives the middle of the ink there if it is the line's own, else `middle` back. */
function cutAt(
  { data, gray, direction, line: { thickness }, contrast, deepest }: CutLine,
  { first, from, to, before, after, keep }: Sections,
  position: number,
  middle: number,
): number {
  const { breadth, along, across } = direction;
  const base = position * along;
  const at = findInk(data, base, across, breadth, middle);
  if (at < 0) return middle;
  const reach = LOOK + Math.ceil(thickness);
  const least = Math.max(0, at - reach);
  const most = Math.min(breadth, at + reach);
  let low = at;
  while (low > least && data[base + (low - 1) * across]) low--;
  let high = at + 1;
  while (high < most && data[base + high * across]) high++;
  const i = position - first;
  from[i] = low;
  to[i] = high;
  before[i] = middle - thickness / 2 - low;
  after[i] = high - 1 - middle - thickness / 2;
  if (high - low <= thickness + SLACK && contrastAt(gray, direction, position, at, contrast) <= deepest)
    return (low + high - 1) / 2;
  keep[i] = 1;
  return middle;
}

/** By how much the line's middle moves a pixel outwards from its end. */
function leanAtEnd(middles: Float32Array, step: 1 | -1): number {
  const tail = Math.min(MAX_TAIL, (middles.length - 1) >> 1);
  const end = step > 0 ? middles.length - 1 : 0;
  return tail > 0 ? (middles[end] - middles[end - step * tail]) / tail : 0;
}

/** The ink nearest to the middle, −1 for none. */
function findInk(data: Uint8Array, base: number, across: number, breadth: number, middle: number): number {
  const centre = Math.round(middle);
  for (let off = 0; off <= SEARCH; off++) {
    const below = centre + off;
    const above = centre - off;
    if (below >= 0 && below < breadth && data[base + below * across]) return below;
    if (above >= 0 && above < breadth && data[base + above * across]) return above;
  }
  return -1;
}
