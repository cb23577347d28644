/** What sticks out of the line less than this (and less than the line's thickness) over a few pixels is a blot of the line, pixels. */
const MIN_PROTRUSION = 3;
/** A blot is no longer than this many times the line's thickness. */
const BLOT = 3;

/** Cuts across a line, one a position along it: index 0 is at `first`. What lies beyond `count` says nothing, but that `keep` is 0 there. */
export interface Sections {
  first: number;
  count: number;
  /** The ink there, across the line: from, and the place after its last; both 0 for none. */
  readonly from: Int16Array;
  readonly to: Int16Array;
  /** How far the ink sticks out of the line on each side, pixels. */
  readonly before: Float32Array;
  readonly after: Float32Array;
  /** 1 where the ink is more than the line, and stays. */
  readonly keep: Uint8Array;
}

/** Room for the cuts across one line after another, none longer than `length`. */
export const reserveSections = (length: number): Sections => ({
  first: 0,
  count: 0,
  from: new Int16Array(length),
  to: new Int16Array(length),
  before: new Float32Array(length),
  after: new Float32Array(length),
  keep: new Uint8Array(length),
});

/** Makes them the cuts of another line, no ink seen yet. */
export function clearSections(sections: Sections, first: number, count: number): void {
  sections.first = first;
  sections.count = count;
  sections.from.fill(0, 0, count);
  sections.to.fill(0, 0, count);
  sections.keep.fill(0);
}

/** Short stretches in which the line is but a little thicker or deeper than usual are the line's own: they are not kept. */
export function dropBlots({ before, after, keep }: Sections, thickness: number): void {
  const protrusion = Math.max(MIN_PROTRUSION, thickness);
  forEachGroup(keep, (start, end) => {
    if (end - start > BLOT * thickness) return;
    for (let i = start; i < end; i++) if (before[i] >= protrusion || after[i] >= protrusion) return;
    keep.fill(0, start, end);
  });
}

/** A stroke that crosses at a slant comes in on one side and leaves on the other a little further on: what lies between is its own. */
export function bridgeCrossings({ before, after, keep }: Sections, thickness: number): void {
  let previous = -1; // the last position of the group before
  forEachGroup(keep, (start, end) => {
    const near = previous >= 0 && start - previous <= 2 * thickness + 2;
    if (near && before[previous] > after[previous] !== before[start] > after[start]) keep.fill(1, previous, start);
    previous = end - 1;
  });
}

/** Calls back for every stretch of ones: its first index, and the one after its last. */
function forEachGroup(flags: Uint8Array, visit: (start: number, end: number) => void): void {
  for (let i = flags.indexOf(1); i >= 0; i = flags.indexOf(1, i)) {
    const zero = flags.indexOf(0, i);
    const end = zero < 0 ? flags.length : zero;
    visit(i, end);
    i = end;
  }
}
