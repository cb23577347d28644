import type { Direction } from './direction.ts';
import type { Line } from './fit-chain.ts';
import { measureContrast } from './measure-contrast.ts';
import { bridgeCrossings, dropBlots, type Sections } from './sections.ts';

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
 * Takes a line's own ink out, and what continues it beyond its ends: ink near deep ink is often lost, and the line with it.
 * Where the ink is thicker than the line (a stroke crosses it or stands on it) or clearly deeper (a stroke lies over it), all of it stays,
 * and so does what lies between two halves of one crossing stroke.
 * @param gray The picture, laid out as `data`.
 * @param beyond How far it is followed beyond its ends, pixels.
 */
export function eraseLine(
  data: Uint8Array,
  gray: Uint8Array,
  direction: Direction,
  line: Line,
  beyond = line.middles.length,
): void {
  const sections = cutSections(data, gray, direction, line, beyond);
  dropBlots(sections, line.thickness);
  bridgeCrossings(sections, line.thickness);
  const { along, across } = direction;
  for (let i = 0; i < sections.from.length; i++) {
    if (sections.keep[i]) continue;
    const base = (sections.first + i) * along;
    for (let b = sections.from[i]; b < sections.to[i]; b++) data[base + b * across] = 0;
  }
}

function cutSections(data: Uint8Array, gray: Uint8Array, direction: Direction, line: Line, beyond: number): Sections {
  const { length, breadth, along, across } = direction;
  const { middles, thickness } = line;
  const first = Math.max(0, line.from - beyond);
  const count = Math.min(length, line.to + beyond) - first;
  const [from, to] = [new Int16Array(count), new Int16Array(count)];
  const [before, after] = [new Float32Array(count), new Float32Array(count)];
  const keep = new Uint8Array(count);
  const contrast = measureContrast(gray, direction, line);
  const deepest = DEEPER * contrast.usual + DEEPER_LEVELS;

  /** Cuts at one position; gives the middle of the ink there if it is the line's own, else `middle` back. */
  const cut = (position: number, middle: number): number => {
    const base = position * along;
    const at = findInk(data, base, across, breadth, middle);
    if (at < 0) return middle;
    const [least, most] = [
      Math.max(0, at - LOOK - Math.ceil(thickness)),
      Math.min(breadth, at + LOOK + Math.ceil(thickness)),
    ];
    let low = at;
    while (low > least && data[base + (low - 1) * across]) low--;
    let high = at + 1;
    while (high < most && data[base + high * across]) high++;
    const i = position - first;
    from[i] = low;
    to[i] = high;
    before[i] = middle - thickness / 2 - low;
    after[i] = high - 1 - middle - thickness / 2;
    if (high - low > thickness + SLACK || contrast.at(position, at) > deepest) keep[i] = 1;
    return keep[i] ? middle : (low + high - 1) / 2;
  };
  middles.forEach((middle, i) => cut(line.from + i, middle));
  for (const step of [-1, 1] as const) {
    const lean = leanAtEnd(middles, step);
    let middle = middles[step > 0 ? middles.length - 1 : 0];
    const end = step > 0 ? first + count : first - 1;
    for (let position = step > 0 ? line.to : line.from - 1; step * (end - position) > 0; position += step) {
      middle += lean;
      middle += FOLLOW * (cut(position, middle) - middle);
    }
  }
  return { first, from, to, before, after, keep };
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
    const [below, above] = [centre + off, centre - off];
    if (below >= 0 && below < breadth && data[base + below * across]) return below;
    if (above >= 0 && above < breadth && data[base + above * across]) return above;
  }
  return -1;
}
