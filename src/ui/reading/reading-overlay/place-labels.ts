import type { FrameBox, FramePoint } from '../../../core/geometry.ts';
import type { ReadLine } from '../../../core/reading.ts';
import { areaOf, commonArea, type Polygon } from '../../geometry/convex-overlap.ts';
import { lineMark, type LineMark } from '../line-mark.ts';

/** Where a label stands from its line, as the writer sees it. */
export type LabelSide = 'above' | 'below' | 'after' | 'before';

/** Where a line's text is written over the picture. Lengths in picture pixels. */
export interface LabelPlace {
  readonly side: LabelSide;
  /** Middle of the label. */
  readonly centre: FramePoint;
  /** Slope of the line, degrees clockwise. */
  readonly angle: number;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Distance from one character's middle to the next. */
  readonly pitch: number;
  /** What stands behind the string. */
  readonly mark: LineMark | undefined;
}

/** What the labels have to fit into. */
export interface LabelRoom {
  /** The part of the picture that is seen. */
  readonly seen: FrameBox;
  /** CSS pixels a picture pixel, so that the writing stays legible at any size. */
  readonly scale: number;
}

/** Sizes of the label's writing on the screen, CSS pixels. */
const SMALLEST_FONT = 15;
const LARGEST_FONT = 30;
/** Space between the line and its label, CSS pixels. */
const GAP = 9;
/** The writing's size against the line's height, and the label's measures against the writing's size. */
const FONT_PER_LINE = 0.65;
const NARROWEST_PITCH = 0.68;
const WIDEST_PITCH = 1.1;
export const PADDING = 0.6;
const LABEL_HEIGHT = 1.4;
/** Room for the mark behind a string, a share of the writing's size. */
const MARK = 1;

const SIDES: readonly LabelSide[] = ['above', 'below', 'after', 'before'];
/** A label covers something where it shares more than this with it, of its own area. */
const TOUCHING = 0.01;

/**
 * Puts each line's label where it covers no other line and no other label: along its upper edge if it can be, else along the lower, else at one
 * of its ends; none where there is no such place, since what is written must be seen.
 * @param before the sides where the lines had their labels last: they stay there while they can
 */
export function placeLabels(
  lines: readonly ReadLine[],
  room: LabelRoom,
  before: readonly (LabelSide | undefined)[] = [],
): readonly (LabelPlace | undefined)[] {
  const taken: Polygon[] = [];
  return lines.map((line, i) => {
    const others = [...lines.filter((other) => other !== line).map(({ quad }) => quad), ...taken];
    const sides = SIDES.toSorted((a, b) => Number(b === before[i]) - Number(a === before[i]));
    for (const side of sides) {
      const place = placeAt(side, line, room.scale);
      const label = cornersOf(place);
      if (!isInside(label, room.seen) || others.some((other) => covers(label, other))) continue;
      taken.push(label);
      return place;
    }
    return undefined;
  });
}

function placeAt(side: LabelSide, line: ReadLine, scale: number): LabelPlace {
  const [topLeft, topRight, bottomRight, bottomLeft] = line.quad;
  const run: FramePoint = [topRight[0] - topLeft[0], topRight[1] - topLeft[1]];
  const length = Math.hypot(...run) || 1;
  const along: FramePoint = [run[0] / length, run[1] / length];
  const lineHeight = Math.hypot(bottomLeft[0] - topLeft[0], bottomLeft[1] - topLeft[1]);
  const fontSize = within(lineHeight * FONT_PER_LINE, SMALLEST_FONT / scale, LARGEST_FONT / scale);
  const count = Math.max(line.characters.length, 1);
  const pitch = within(length / count, NARROWEST_PITCH * fontSize, WIDEST_PITCH * fontSize);
  const height = LABEL_HEIGHT * fontSize;
  const mark = lineMark(line);
  const width = count * pitch + (PADDING + (mark ? MARK : 0)) * fontSize;
  const up: FramePoint = [along[1], -along[0]];
  const [away, aside] = [GAP / scale + height / 2, GAP / scale + width / 2];
  const centres: Readonly<Record<LabelSide, FramePoint>> = {
    above: moved(middle(topLeft, topRight), up, away),
    below: moved(middle(bottomLeft, bottomRight), up, -away),
    after: moved(middle(topRight, bottomRight), along, aside),
    before: moved(middle(topLeft, bottomLeft), along, -aside),
  };
  const angle = (Math.atan2(along[1], along[0]) * 180) / Math.PI;
  return { side, centre: centres[side], angle, width, height, fontSize, pitch, mark };
}

/** The label's corners, clockwise from its top left. */
export function cornersOf({ centre, angle, width, height }: LabelPlace): Polygon {
  const radians = (angle * Math.PI) / 180;
  const [c, s] = [Math.cos(radians), Math.sin(radians)];
  const corner = (x: number, y: number): FramePoint => [centre[0] + c * x - s * y, centre[1] + s * x + c * y];
  const [right, down] = [width / 2, height / 2];
  return [corner(-right, -down), corner(right, -down), corner(right, down), corner(-right, down)];
}

const isInside = (label: Polygon, [x, y, width, height]: FrameBox): boolean =>
  label.every(([px, py]) => px >= x && py >= y && px <= x + width && py <= y + height);

const covers = (label: Polygon, other: Polygon): boolean => commonArea(label, other) > TOUCHING * areaOf(label);

const within = (value: number, lowest: number, highest: number): number => Math.min(Math.max(value, lowest), highest);

const middle = (a: FramePoint, b: FramePoint): FramePoint => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

const moved = (from: FramePoint, direction: FramePoint, by: number): FramePoint => [
  from[0] + direction[0] * by,
  from[1] + direction[1] * by,
];
