import type { FrameBox } from '../../core/geometry.ts';
import type { Glyph } from '../../core/glyph.ts';
import { joinMasks } from '../../core/mask.ts';
import { normaliseGlyph } from '../../core/normalise-glyph.ts';
import type { ReadLine } from '../../core/reading.ts';
import type { LineReading } from '../read-line.ts';
import type { ScoredLine } from '../score-lines.ts';

/** Components of a line that are one character together, or one that no character took. */
export interface KnownPart {
  /** Numbers of the components among the line's. */
  readonly components: readonly number[];
  /** The character's number in the string; undefined where it is none. */
  readonly character: number | undefined;
  /** As it looked when the net was asked about it last. */
  readonly crop: Glyph;
}

/** A line as it was read, and what it was read from. */
export interface KnownLine {
  readonly line: ReadLine;
  /** How well its characters fit the format: see `weighGlyph`. */
  readonly weights: readonly number[];
  /** The components' boxes, picture pixels. */
  readonly boxes: readonly FrameBox[];
  /** None where a character begins or ends within a component: whoever looks for it again would have to look for the cut as well. */
  readonly parts: readonly KnownPart[];
  /** In how many pictures since it was read it was only verified. */
  readonly verified: number;
}

/** What the best string's characters consist of. */
export function partInk(
  { found, pieces }: Pick<ScoredLine, 'found' | 'pieces'>,
  { strings: [{ steps }], lattice, runs }: LineReading,
): KnownPart[] {
  const spans = steps.map(({ arc }) => lattice.arcs[arc]);
  const owners = pieces.map((_, piece) => spans.findIndex(({ from, to }) => piece >= from && piece < to));
  const ownerOf = new Map(pieces.map(({ component }, piece) => [component, owners[piece]]));
  const isWhole = pieces.every(({ component }, piece) => ownerOf.get(component) === owners[piece]);
  if (!isWhole || ownerOf.size < found.components.length) return [];
  const numbersOf = (isOwn: (label: number) => boolean): number[] =>
    found.components.flatMap(({ label }, number) => (isOwn(label) ? [number] : []));
  const taken = steps.flatMap(({ arc }, character): KnownPart[] => {
    const run = runs[arc];
    if (!run) return [];
    const components = numbersOf((label) => ownerOf.get(label) === character);
    return [{ components, character, crop: run.glyph ?? normaliseGlyph(run.mask) }];
  });
  const left = [...ownerOf].flatMap(([component, owner]): KnownPart[] => {
    if (owner >= 0) return [];
    const mask = joinMasks(pieces.filter((piece) => piece.component === component));
    return [
      { components: numbersOf((label) => label === component), character: undefined, crop: normaliseGlyph(mask) },
    ];
  });
  return [...taken, ...left];
}
