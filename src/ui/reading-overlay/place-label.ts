import type { FramePoint } from '../../core/geometry.ts';
import type { ReadLine } from '../../core/reading.ts';

/** Where a line's text is written over the picture. Lengths in picture pixels. */
export interface LabelPlace {
  /** Middle of the label. */
  readonly centre: FramePoint;
  /** Slope of the line, degrees clockwise. */
  readonly angle: number;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Distance from one character's middle to the next. */
  readonly pitch: number;
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
const PADDING = 0.6;
const LABEL_HEIGHT = 1.4;

/**
 * Puts the label along the line's upper edge, or along the lower one where the label would stick out of the
 * picture. `scale` is CSS pixels a picture pixel, so that the writing stays legible at any size.
 */
export function placeLabel(line: ReadLine, scale: number): LabelPlace {
  const [topLeft, topRight, bottomRight, bottomLeft] = line.quad;
  const along: FramePoint = [topRight[0] - topLeft[0], topRight[1] - topLeft[1]];
  const length = Math.hypot(...along) || 1;
  const lineHeight = Math.hypot(bottomLeft[0] - topLeft[0], bottomLeft[1] - topLeft[1]);
  const fontSize = within(lineHeight * FONT_PER_LINE, SMALLEST_FONT / scale, LARGEST_FONT / scale);
  const count = Math.max(line.characters.length, 1);
  const pitch = within(length / count, NARROWEST_PITCH * fontSize, WIDEST_PITCH * fontSize);
  const height = LABEL_HEIGHT * fontSize;
  const away = GAP / scale + height / 2;
  // A quarter turn from the writing direction, away from the line.
  const up: FramePoint = [along[1] / length, -along[0] / length];
  const above = moved(middle(topLeft, topRight), up, away);
  const centre = above[1] - height / 2 >= 0 ? above : moved(middle(bottomLeft, bottomRight), up, -away);
  const angle = (Math.atan2(along[1], along[0]) * 180) / Math.PI;
  return { centre, angle, width: count * pitch + PADDING * fontSize, height, fontSize, pitch };
}

const within = (value: number, lowest: number, highest: number): number => Math.min(Math.max(value, lowest), highest);

const middle = (a: FramePoint, b: FramePoint): FramePoint => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

const moved = (from: FramePoint, direction: FramePoint, by: number): FramePoint => [
  from[0] + direction[0] * by,
  from[1] + direction[1] * by,
];
