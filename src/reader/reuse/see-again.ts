import type { InkMap } from '../../core/ink.ts';
import { levelLine } from '../../core/level-line.ts';
import { joinMasks, type InkMask } from '../../core/mask.ts';
import { copyComponent } from '../../core/segmentation/copy-component.ts';
import type { LineInk, TextLine } from '../../core/text-line.ts';
import { toFrameBox } from '../to-read-line.ts';
import type { FrameBox } from '../../core/geometry.ts';
import { followBoxes } from './follow-boxes.ts';
import { isSameInk, lookAtOne, lookAtSeveral, type InkLook } from './ink-look.ts';
import type { KnownLine, KnownPart } from './known-line.ts';

/** Ink lower than this share of its line is no character: where none took it, it need only be about as large as it was. */
const LOW = 0.5;

/** A known line's part in a new picture. */
export interface SeenPart extends KnownPart {
  readonly mask: InkMask;
  /** What it looks like now, and whether that is what it looked like. */
  readonly now: InkLook;
  readonly isSame: boolean;
}

/** A known line in a new picture. */
export interface SeenLine {
  readonly known: KnownLine;
  readonly found: TextLine;
  /** Of its components, picture pixels. */
  readonly boxes: readonly FrameBox[];
  /** As its writer saw it; its parts lie there. */
  readonly level: LineInk;
  readonly parts: readonly SeenPart[];
}

/** The known lines that lie among those found; each as the one that is nearest to where it was. */
export function seeAgain(map: InkMap, found: readonly TextLine[], known: readonly KnownLine[]): SeenLine[] {
  const boxes = found.map(({ components }) => components.map(({ box }) => toFrameBox(box, map)));
  const left = new Set(found.keys());
  return known.flatMap((line) => {
    const places = [...left].flatMap((index) => {
      const followed = followBoxes(line.boxes, boxes[index], found[index].height * map.scale);
      return followed ? [{ index, ...followed }] : [];
    });
    if (places.length === 0) return [];
    const { index, order } = places.reduce((a, b) => (b.distance < a.distance ? b : a));
    left.delete(index);
    const level = levelLine(map, found[index]);
    const parts = lookAt(level, found[index], line, order);
    return parts ? [{ known: line, found: found[index], boxes: boxes[index], level, parts }] : [];
  });
}

/** @param order for each component of the known line, which of those found it is */
function lookAt(
  { map, line }: LineInk,
  found: TextLine,
  known: KnownLine,
  order: readonly number[],
): SeenPart[] | undefined {
  const byLabel = new Map(line.components.map((component) => [component.label, component]));
  const parts = known.parts.flatMap((part): SeenPart[] => {
    const components = part.components.map((number) => order[number]);
    const own = components.flatMap((number) => byLabel.get(found.components[number].label) ?? []);
    if (own.length < components.length) return []; // too small to be seen where the line is looked at in fewer pixels
    const mask = joinMasks(own.map((component) => copyComponent(map, component)));
    const now = part.characters.length > 1 ? lookAtSeveral(mask, part.look.width) : lookAtOne(mask);
    const isScrap = part.characters.length === 0 && mask.height < LOW * line.height;
    return [{ ...part, components, mask, now, isSame: isScrap || isSameInk(part.look, now) }];
  });
  return parts.length === known.parts.length ? parts : undefined;
}
