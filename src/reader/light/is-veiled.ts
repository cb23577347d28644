import type { FrameBox } from '../../core/geometry.ts';
import type { RgbaImage } from '../../core/image.ts';
import type { LaidLine } from './lay-boxes.ts';
import { sampleLevels, type PlaceLight } from './sample-levels.ts';

/** Distance of two samples, and paper that is looked at on both sides of a character, heights of the line's characters. */
const STEP = 0.06;
const RIM = 0.15;
/** What is lower than this share of the line's characters is a mark, of which a half may be empty. */
const LOW = 0.6;
/** A half whose ink stands out of the paper by less than this share of what the clearest does may have lost strokes… */
const PALE = 0.4;
/** …if the paper there is lighter by this factor than where it is darkest, and this light at least: else the pen was faint. */
const LIGHTER = 1.06;
const LIGHT = 225;

/** Whether a reflection lies over a part of a character: it lightens paper and ink alike, until thin strokes are lost in it. */
export function isVeiled(
  image: RgbaImage,
  { axes, boxes, height }: Pick<LaidLine, 'axes' | 'boxes' | 'height'>,
): boolean {
  const halves = boxes
    .filter(([, , , h]) => h > LOW * height)
    .map(([u, v, w, h]): FrameBox => [u - RIM * height, v, w + 2 * RIM * height, h / 2])
    .flatMap(([u, v, w, h]): FrameBox[] => [
      [u, v, w, h],
      [u, v + h, w, h],
    ])
    .flatMap((half) => sampleLevels(image, axes, half, STEP * height) ?? []);
  const clearest = Math.max(...halves.map(depthOf));
  const darkest = Math.min(...halves.map(({ paper }) => paper));
  return halves.some(
    (half) => depthOf(half) < PALE * clearest && half.paper > LIGHTER * darkest && half.paper >= LIGHT,
  );
}

const depthOf = ({ paper, ink }: PlaceLight): number => paper - ink;
