import { fitMotion, type Motion, type PointPair } from '../../core/fusion/motion.ts';
import type { FrameBox, FramePoint } from '../../core/geometry.ts';
import type { InkComponent, InkMap } from '../../core/ink.ts';
import type { TextLine } from '../../core/text-line.ts';
import { toFrameBox } from '../to-read-line.ts';
import { followBoxes } from './follow-boxes.ts';
import { hullOf, isSameInk, lookAtInk } from './ink-look.ts';
import type { KnownLine, KnownPart } from './known-line.ts';

/** Ink lower than this share of its line is no character: where none took it, it need only be about as large as it was. */
const LOW = 0.5;

/** A known line's part in a new picture. */
export interface SeenPart extends KnownPart {
  /** In the new picture. */
  readonly ink: readonly InkComponent[];
  /** Whether it looks as it did. */
  readonly isSame: boolean;
}

/** A known line in a new picture. */
export interface SeenLine {
  readonly known: KnownLine;
  readonly found: TextLine;
  /** Where each of its components is now, picture pixels, and how they have moved since they were read. */
  readonly boxes: readonly FrameBox[];
  readonly motion: Motion;
  readonly parts: readonly SeenPart[];
}

/** The known lines that lie among those found; each as the one that is nearest to where it was. */
export function seeAgain(map: InkMap, found: readonly TextLine[], known: readonly KnownLine[]): SeenLine[] {
  const all = found.map(({ components }) => components.map(({ box }) => toFrameBox(box, map)));
  const left = new Set(found.keys());
  return known.flatMap((line) => {
    const places = [...left].flatMap((index) => {
      const followed = followBoxes(line.boxes, all[index], found[index].height * map.scale);
      return followed ? [{ index, ...followed }] : [];
    });
    if (places.length === 0) return [];
    const { index, order } = places.reduce((a, b) => (b.distance < a.distance ? b : a));
    left.delete(index);
    const boxes = order.map((number) => all[index][number]);
    const motion = fitMotion(line.read.boxes.flatMap((box, number) => pairCorners(box, boxes[number])));
    if (!motion) return [];
    const components = order.map((number) => found[index].components[number]);
    const parts = line.parts.map((part) => lookAgainAt(part, components, motion, map, found[index]));
    return [{ known: line, found: found[index], boxes, motion, parts }];
  });
}

/** Looks at a part as when it was read, turned and scaled as the line is. */
function lookAgainAt(
  part: KnownPart,
  components: readonly InkComponent[],
  { a, b }: Motion,
  map: InkMap,
  { height }: TextLine,
): SeenPart {
  const ink = part.components.map((number) => components[number]);
  const [, , , high] = hullOf(ink.map(({ box }) => box));
  const { width, scale } = part.frame;
  const now = { width, scale: (scale * map.scale) / Math.hypot(a, b), angle: Math.atan2(b, a) };
  const isScrap = part.characters.length === 0 && high < LOW * height;
  return { ...part, ink, isSame: isScrap || isSameInk(part.look, lookAtInk(map, ink, now)) };
}

const cornersOf = ([x, y, width, height]: FrameBox): FramePoint[] => [
  [x, y],
  [x + width, y],
  [x, y + height],
  [x + width, y + height],
];

/** A single box tells by its corners how it has grown. */
function pairCorners(before: FrameBox, now: FrameBox): PointPair[] {
  const to = cornersOf(now);
  return cornersOf(before).map((from, corner) => [from, to[corner]]);
}
