import { toLineFrame } from '../../core/fusion/line-frame.ts';
import type { FrameBox } from '../../core/geometry.ts';
import type { ReadLine } from '../../core/reading.ts';
import { layCharacters, type LineAxes } from '../region/along-line.ts';

/** A line's characters along its axes, picture pixels. */
export interface LaidLine {
  readonly axes: LineAxes;
  /** From left to right. */
  readonly boxes: readonly FrameBox[];
  /** Medians of theirs: height, and place of the middle across the line. */
  readonly height: number;
  readonly middle: number;
  /** Ends of the string. */
  readonly left: number;
  readonly right: number;
}

export function layBoxes({ quad, characters }: Pick<ReadLine, 'quad' | 'characters'>): LaidLine {
  const axes = toLineFrame(quad);
  const boxes = layCharacters(axes, characters).map(({ box }) => box);
  const height = median(boxes.map(([, , , h]) => h));
  const middle = median(boxes.map(([, v, , h]) => v + h / 2));
  const [left, right] = [Math.min(...boxes.map(([u]) => u)), Math.max(...boxes.map(([u, , w]) => u + w))];
  return { axes, boxes, height, middle, left, right };
}

/** The upper one of the two middle values where their number is even. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];
