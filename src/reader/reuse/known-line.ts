import type { FrameBox } from '../../core/geometry.ts';
import { joinMasks, type InkMask } from '../../core/mask.ts';
import type { ReadLine } from '../../core/reading.ts';
import type { LineReading } from '../read-line.ts';
import type { ScoredLine } from '../score-lines.ts';
import { lookAtOne, lookAtSeveral, type InkLook } from './ink-look.ts';

/** Components of a line that belong together: those of one character, of several that touch, or one that no character took. */
export interface KnownPart {
  /** Their numbers among the line's. */
  readonly components: readonly number[];
  readonly characters: readonly KnownCharacter[];
  /** Whether they are one character and nothing else: then the net can be asked about it. */
  readonly isOne: boolean;
  /** As they looked when the net was asked about them last. */
  readonly look: InkLook;
}

export interface KnownCharacter {
  /** Its place in the string. */
  readonly number: number;
  /** Its box in that of its part, as shares of width and height. */
  readonly share: FrameBox;
}

/** A line as it was read, and what it was read from. */
export interface KnownLine {
  readonly line: ReadLine;
  /** How well its characters fit the format: see `weighGlyph`. */
  readonly weights: readonly number[];
  /** The components' boxes, picture pixels. */
  readonly boxes: readonly FrameBox[];
  readonly parts: readonly KnownPart[];
  /** In how many pictures since it was read it was only verified. */
  readonly verified: number;
}

/** Components, and characters that they are of. */
interface Group {
  readonly labels: readonly number[];
  readonly owners: readonly number[];
}

/** What the best string's characters consist of; nothing where a component is too small to be seen where the line is looked at. */
export function partInk(
  { found, pieces }: Pick<ScoredLine, 'found' | 'pieces'>,
  { strings: [{ steps }], lattice, runs }: LineReading,
): KnownPart[] {
  const spans = steps.map(({ arc }) => lattice.arcs[arc]);
  const owners = pieces.map((_, piece) => spans.findIndex(({ from, to }) => piece >= from && piece < to));
  const labels = found.components.map(({ label }) => label);
  if (labels.some((label) => pieces.every(({ component }) => component !== label))) return [];
  const own = (label: number): number[] => owners.filter((_, piece) => pieces[piece].component === label);
  return groupInk(labels, own).map(({ labels: group, owners: numbers }): KnownPart => {
    const ink = pieces.filter(({ component }) => group.includes(component));
    const mask = joinMasks(ink);
    const characters = numbers.flatMap((number): KnownCharacter[] => {
      const run = runs[steps[number].arc];
      return run ? [{ number, share: shareOf(run.mask, mask) }] : [];
    });
    return {
      components: group.map((label) => labels.indexOf(label)),
      characters,
      isOne: numbers.length === 1 && group.every((label) => own(label).every((owner) => owner >= 0)),
      look: numbers.length > 1 ? lookAtSeveral(mask) : lookAtOne(mask),
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

const shareOf = (part: InkMask, { x, y, width, height }: InkMask): FrameBox => [
  (part.x - x) / width,
  (part.y - y) / height,
  part.width / width,
  part.height / height,
];
