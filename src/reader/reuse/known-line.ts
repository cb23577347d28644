import type { FrameBox } from '../../core/geometry.ts';
import type { InkMap } from '../../core/ink.ts';
import type { ReadLine } from '../../core/reading.ts';
import type { LineReading } from '../read-line.ts';
import type { ScoredLine } from '../score-lines.ts';
import { toFrameBox } from '../to-read-line.ts';
import { frameLook, hullOf, lookAtInk, type InkLook, type LookFrame } from './ink-look.ts';

/** Components of a line that belong together: those of one character, of several that touch, or one that no character took. */
export interface KnownPart {
  /** Their numbers among the line's. */
  readonly components: readonly number[];
  readonly characters: readonly KnownCharacter[];
  /** Whether they are one character and nothing else: then the net can be asked about it. */
  readonly isOne: boolean;
  /** What they looked like when they were read, and in which frame: its scale is that of picture pixels. */
  readonly look: InkLook;
  readonly frame: LookFrame;
}

export interface KnownCharacter {
  /** Its place in the string. */
  readonly number: number;
  /** Its box in that of its part, as shares of width and height. */
  readonly share: FrameBox;
}

/** A line in a film's last picture, and what it was read from. */
export interface KnownLine {
  /** As it was told. */
  readonly line: ReadLine;
  /** Its components' boxes, picture pixels. */
  readonly boxes: readonly FrameBox[];
  /** Both as they were when it was read in full. */
  readonly read: Pick<KnownLine, 'line' | 'boxes'>;
  /** How well its characters fit the format: see `weighGlyph`. */
  readonly weights: readonly number[];
  readonly parts: readonly KnownPart[];
  /** In how many pictures since it was read it was only verified. */
  readonly verified: number;
}

/** Components, and characters that they are of. */
interface Group {
  readonly labels: readonly number[];
  readonly owners: readonly number[];
}

/** What a line was read from. */
export interface LineSource {
  readonly scored: Pick<ScoredLine, 'found' | 'pieces'>;
  readonly reading: LineReading;
  /** All ink of the picture. */
  readonly map: InkMap;
}

/** A line that was just read. @param source absent where nobody will look for it again */
export function knowLine(line: ReadLine, weights: readonly number[], source: LineSource | undefined): KnownLine {
  const boxes = source?.scored.found.components.map(({ box }) => toFrameBox(box, source.map)) ?? [];
  const parts = source ? partInk(line, boxes, source) : [];
  return { line, boxes, read: { line, boxes }, weights, parts, verified: 0 };
}

/** What the string's characters consist of. */
function partInk(line: ReadLine, boxes: readonly FrameBox[], { scored, reading, map }: LineSource): KnownPart[] {
  const { pieces } = scored;
  const { components } = scored.found;
  const { lattice } = reading;
  const [{ steps }] = reading.strings;
  const spans = steps.map(({ arc }) => lattice.arcs[arc]);
  const owners = pieces.map((_, piece) => spans.findIndex(({ from, to }) => piece >= from && piece < to));
  const own = (label: number): number[] => owners.filter((_, piece) => pieces[piece].component === label);
  const groups = groupInk(
    components.map(({ label }) => label),
    own,
  );
  return groups.map(({ labels, owners: numbers }): KnownPart => {
    const ink = components.filter(({ label }) => labels.includes(label));
    const frame = frameLook(hullOf(ink.map(({ box }) => box)), numbers.length);
    const hull = hullOf(boxes.filter((_, number) => ink.includes(components[number])));
    return {
      components: ink.map((component) => components.indexOf(component)),
      characters: numbers.map((number) => ({ number, share: shareOf(line.characters[number].box, hull) })),
      isOne: numbers.length === 1 && labels.every((label) => own(label).every((owner) => owner >= 0)),
      look: lookAtInk(map, ink, frame),
      frame: { ...frame, scale: frame.scale / map.scale },
    };
  });
}

/** Components that have a character in common belong together. @param own of which characters a component's pieces are; -1 for none */
function groupInk(labels: readonly number[], own: (label: number) => readonly number[]): readonly Group[] {
  return labels.reduce<readonly Group[]>((groups, label) => {
    const owners = own(label).filter((owner) => owner >= 0);
    const joined = groups.filter((group) => group.owners.some((owner) => owners.includes(owner)));
    const group = {
      labels: [...joined.flatMap((other) => other.labels), label],
      owners: [...new Set([...joined.flatMap((other) => other.owners), ...owners])],
    };
    return [...groups.filter((other) => !joined.includes(other)), group];
  }, []);
}

const shareOf = ([x, y, w, h]: FrameBox, [left, top, width, height]: FrameBox): FrameBox => [
  (x - left) / width,
  (y - top) / height,
  w / width,
  h / height,
];
