import type { FrameBox } from '../../../src/core/geometry.ts';
import type { RgbaImage } from '../../../src/core/image.ts';
import { isCutOff } from '../../../src/reader/is-cut-off.ts';
import { extractInk } from '../../../src/vision/extract-ink.ts';
import { findTextLines } from '../../../src/vision/find-text-lines.ts';
import type { OpenCv } from '../../../src/vision/opencv.ts';
import { selectWriting } from '../../../src/vision/text-lines/select-writing.ts';
import { collectCuts, type OwnerAt } from './collect-cuts.ts';
import type { CutSample } from './cut-sample.ts';

const SLACK = 2; // pixels that ink may lie outside of its character's box

/** The cuts through the lines that the reader finds in a picture, as it lies. @param boxes of its characters, from the left */
export function collectBoxedCuts(cv: OpenCv, image: RgbaImage, boxes: readonly FrameBox[]): CutSample[] {
  const map = extractInk(cv, image, undefined);
  if (!map) return [];
  const lines = findTextLines(map, 0, selectWriting(map).components).filter((line) => !isCutOff(line, map, image));
  return collectCuts(map, lines, findOwner(boxes));
}

/** Where boxes overlap, ink is taken for that one's whose middle is nearer, for its width. */
export const findOwner =
  (boxes: readonly FrameBox[]): OwnerAt =>
  (px, py) => {
    let [owner, nearest] = [0, Infinity];
    for (const [index, [x, y, width, height]] of boxes.entries()) {
      if (px < x - SLACK || px > x + width + SLACK || py < y - SLACK || py > y + height + SLACK) continue;
      const distance = Math.abs(px - x - width / 2) / width;
      if (distance < nearest) [owner, nearest] = [index + 1, distance];
    }
    return owner;
  };
