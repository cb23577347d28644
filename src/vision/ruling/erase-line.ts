import type { Line } from './fit-chain.ts';
import type { Direction } from './direction.ts';

/** Ink is the line's own where it is at most this much thicker than the line usually is, pixels. */
const SLACK = 1;
/** The line is looked for this far off its middle, pixels. */
const SEARCH = 2;
/** Pen over a line is this many times as deep as the line alone. */
const DEEPER = 1.5;
const DEEPER_LEVELS = 15;
/** A line may go on beyond each of its ends for as long as it is known to be: ink near deep ink is often lost, and the line with it. */
const CONTINUED = 1;
/** Beyond its ends the line is followed: its middle moves this share of the way to each place where it is seen. */
const FOLLOW = 0.1;
/** Its lean at an end is judged by the last half of it, but at most so many pixels. */
const MAX_TAIL = 160;
/** What sticks out of the line less than this (and less than the line's thickness) over a few pixels is a blot of the line, pixels. */
const MIN_PROTRUSION = 3;

/** How one place along a line is: what ink is there, how far it sticks out on each side, and whether it is more than the line. */
interface Section {
  readonly position: number;
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
  readonly kept: boolean;
}

/**
 * Takes a line's own ink out. Where the ink is thicker than the line (a stroke crosses it or stands on it) or clearly deeper (a stroke lies
 * over it), all of it stays, and so does what lies between two halves of one crossing stroke.
 * @param gray The picture, laid out as `data`.
 */
export function eraseLine(data: Uint8Array, gray: Uint8Array, direction: Direction, line: Line): void {
  const sections = cutSections(data, gray, direction, line);
  const keep = sections.map(({ kept }) => kept);
  dropBlots(sections, keep, line.thickness);
  bridgeCrossings(sections, keep, line.thickness);
  const { along, across } = direction;
  sections.forEach(({ position, from, to }, i) => {
    if (keep[i]) return;
    for (let b = from; b < to; b++) data[position * along + b * across] = 0;
  });
}

function cutSections(data: Uint8Array, gray: Uint8Array, direction: Direction, line: Line): Section[] {
  const contrastAt = measureContrast(gray, direction, line);
  const deepest = DEEPER * median(line.middles.map((middle, i) => contrastAt(line.from + i, middle))) + DEEPER_LEVELS;
  const cut = (position: number, middle: number): Section | undefined => {
    const { breadth, along, across } = direction;
    const base = position * along;
    const at = findInk(data, base, across, breadth, middle);
    if (at === undefined) return undefined;
    let [from, to] = [at, at + 1];
    while (from > 0 && data[base + (from - 1) * across]) from--;
    while (to < breadth && data[base + to * across]) to++;
    const thick = to - from > line.thickness + SLACK;
    const [before, after] = [middle - line.thickness / 2 - from, to - 1 - middle - line.thickness / 2];
    return { position, from, to, before, after, kept: thick || contrastAt(position, at) > deepest };
  };
  const own: Section[] = [];
  line.middles.forEach((middle, i) => {
    const section = cut(line.from + i, middle);
    if (section) own.push(section);
  });
  return [...follow(cut, line, -1, direction.length).reverse(), ...own, ...follow(cut, line, 1, direction.length)];
}

/** Sections beyond one end of the line, outwards. */
function follow(
  cut: (position: number, middle: number) => Section | undefined,
  { from, to, middles }: Line,
  step: 1 | -1,
  length: number,
): Section[] {
  const tail = Math.min(MAX_TAIL, (middles.length - 1) >> 1);
  const end = step > 0 ? middles.length - 1 : 0;
  const lean = tail > 0 ? (middles[end] - middles[end - step * tail]) / tail : 0;
  const sections: Section[] = [];
  let middle = middles[end];
  let position = step > 0 ? to : from - 1;
  for (
    let left = CONTINUED * middles.length;
    left > 0 && position >= 0 && position < length;
    left--, position += step
  ) {
    middle += lean;
    const section = cut(position, middle);
    if (!section) continue;
    if (!section.kept) middle += FOLLOW * ((section.from + section.to - 1) / 2 - middle);
    sections.push(section);
  }
  return sections;
}

/** The ink nearest to the middle. */
function findInk(data: Uint8Array, base: number, across: number, breadth: number, middle: number): number | undefined {
  const centre = Math.round(middle);
  for (let off = 0; off <= SEARCH; off++) {
    const [below, above] = [centre + off, centre - off];
    if (below >= 0 && below < breadth && data[base + below * across]) return below;
    if (above >= 0 && above < breadth && data[base + above * across]) return above;
  }
  return undefined;
}

/** How far a place on the line is from the paper beside it, grey levels: the larger difference of the two sides, in the line's own sense. */
function measureContrast(
  gray: Uint8Array,
  { breadth, along, across }: Direction,
  { from, middles, thickness }: Line,
): (position: number, middle: number) => number {
  const beside = Math.ceil(thickness) + 2;
  const levels = (position: number, middle: number): readonly [number, number, number] => {
    const b = Math.round(middle);
    const at = (place: number): number => gray[position * along + Math.min(Math.max(place, 0), breadth - 1) * across];
    return [at(b - beside), at(b), at(b + beside)];
  };
  const isLight =
    median(
      middles.map((middle, i) => {
        const [before, on, after] = levels(from + i, middle);
        return 2 * on - before - after;
      }),
    ) > 0;
  return (position, middle) => {
    const [before, on, after] = levels(position, middle);
    return isLight ? on - Math.min(before, after) : Math.max(before, after) - on;
  };
}

const median = (values: Float32Array): number => values.sort()[values.length >> 1];

/** Groups of neighbouring kept sections, as [first, after last] indices. */
function groupKept(sections: readonly Section[], keep: readonly boolean[]): [number, number][] {
  const groups: [number, number][] = [];
  for (let i = 0; i < keep.length; i++) {
    if (!keep[i]) continue;
    const first = i;
    while (i + 1 < keep.length && keep[i + 1] && sections[i + 1].position === sections[i].position + 1) i++;
    groups.push([first, i + 1]);
  }
  return groups;
}

/** Short stretches in which the line is but a little thicker than usual are the line's own. */
function dropBlots(sections: readonly Section[], keep: boolean[], thickness: number): void {
  const protrusion = Math.max(MIN_PROTRUSION, thickness);
  for (const [first, end] of groupKept(sections, keep)) {
    if (end - first > 3 * thickness) continue;
    const group = sections.slice(first, end);
    if (group.some(({ before, after }) => Math.max(before, after) >= protrusion)) continue;
    keep.fill(false, first, end);
  }
}

/** A stroke that crosses at a slant comes in on one side and leaves on the other a little further on: what lies between is its own. */
function bridgeCrossings(sections: readonly Section[], keep: boolean[], thickness: number): void {
  const groups = groupKept(sections, keep);
  for (let g = 1; g < groups.length; g++) {
    const [left, right] = [sections[groups[g - 1][1] - 1], sections[groups[g][0]]];
    if (right.position - left.position > 2 * thickness + 2) continue;
    const through = left.before > left.after !== right.before > right.after;
    if (through) keep.fill(true, groups[g - 1][1], groups[g][0]);
  }
}
