import type { FrameBox } from '../../core/geometry.ts';
import type { RgbaImage } from '../../core/image.ts';
import { toPicturePoint, type LineAxes } from '../region/along-line.ts';

/** Grey levels from which on all three colours are burnt out to white; JPEG leaves a clipped sky a little below 255. */
const BURNT = 246;
/** Paper is the lighter part of what is looked at, ink the darkest: these shares of the samples are darker. */
const PAPER = 0.8;
const INK = 0.05;

/** What the light left of one place. */
export interface PlaceLight {
  /** Share that is burnt out, 0–1. */
  readonly burnt: number;
  /** Levels of its paper and of its darkest ink (that of the paper, where there is none), 0–255. */
  readonly paper: number;
  readonly ink: number;
  /** Median level, 0–255. */
  readonly middle: number;
  /** Share that is darker than a level, 0–1. */
  readonly darker: (than: number) => number;
}

/** Samples a box along a line's axes every `step` pixels; undefined where nothing of it lies in the picture. */
export function sampleLevels(
  { width, height, data }: RgbaImage,
  axes: LineAxes,
  [left, top, across, down]: FrameBox,
  step: number,
): PlaceLight | undefined {
  const levels: number[] = [];
  let burnt = 0;
  for (let v = top + step / 2; v < top + down; v += step) {
    for (let u = left + step / 2; u < left + across; u += step) {
      const [x, y] = toPicturePoint(axes, [u, v]).map(Math.floor);
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const at = 4 * (y * width + x);
      const [red, green, blue] = [data[at], data[at + 1], data[at + 2]];
      levels.push((77 * red + 150 * green + 29 * blue) >> 8); // ITU-R BT.601 in whole numbers
      if (red >= BURNT && green >= BURNT && blue >= BURNT) burnt++;
    }
  }
  if (levels.length === 0) return undefined;
  levels.sort((a, b) => a - b);
  const levelAt = (share: number): number => levels[Math.floor(share * (levels.length - 1))];
  const darker = (than: number): number => levels.filter((level) => level < than).length / levels.length;
  return { burnt: burnt / levels.length, paper: levelAt(PAPER), ink: levelAt(INK), middle: levelAt(0.5), darker };
}
