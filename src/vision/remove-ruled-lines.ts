import type { InkComponent } from '../core/ink.ts';
import type { OpenCv } from './opencv.ts';
import { withMats } from './with-mats.ts';

type Mat = InstanceType<OpenCv['Mat']>;

/** A ruled line is at least this many character heights long: longer than the bar of a 7 or a dash. */
const MIN_LENGTH = 1.7;
/** And at most this many character heights thick. */
const MAX_THICKNESS = 0.14;

/**
 * Takes ruled and form lines, horizontal and vertical, out of the ink, in place, and closes the gaps in the strokes that they crossed.
 * @param characterHeight in pixels
 * @returns whether anything was removed
 */
export function removeRuledLines(cv: OpenCv, ink: Mat, characterHeight: number): boolean {
  const length = Math.round(characterHeight * MIN_LENGTH);
  const thickness = Math.max(2, Math.round(characterHeight * MAX_THICKNESS));
  const horizontal = length < ink.cols && removeAlong(cv, ink, length, thickness, true);
  const vertical = length < ink.rows && removeAlong(cv, ink, length, thickness, false);
  return horizontal || vertical;
}

function removeAlong(cv: OpenCv, ink: Mat, length: number, thickness: number, horizontal: boolean): boolean {
  return withMats((own) => {
    const kernelOf = (along: number, across: number): Mat =>
      own(cv.getStructuringElement(cv.MORPH_RECT, horizontal ? new cv.Size(along, across) : new cv.Size(across, along)));
    const long = own(new cv.Mat());
    cv.morphologyEx(ink, long, cv.MORPH_OPEN, kernelOf(length, 1));
    // What is long and also thick is no line: the inside of a bold stroke, a dark edge.
    const thick = own(new cv.Mat());
    cv.morphologyEx(long, thick, cv.MORPH_OPEN, kernelOf(1, thickness + 1));
    const line = own(new cv.Mat());
    cv.subtract(long, thick, line);
    if (cv.countNonZero(line) === 0) return false;
    // A line's ragged rim goes with it.
    cv.dilate(line, line, kernelOf(3, 3));
    const without = own(new cv.Mat());
    cv.subtract(ink, line, without);
    // A stroke that crossed the line has ink on both sides of it: bridge it, within what was taken out.
    const bridged = own(new cv.Mat());
    cv.morphologyEx(without, bridged, cv.MORPH_CLOSE, kernelOf(1, 2 * thickness + 3));
    const repair = own(new cv.Mat());
    cv.bitwise_and(bridged, line, repair);
    cv.bitwise_and(repair, ink, repair);
    cv.bitwise_or(without, repair, ink);
    return true;
  });
}

/** Height that characters have in this picture, pixels: the area-weighted median over components of a likely shape. */
export function estimateCharacterHeight(components: readonly InkComponent[], pictureHeight: number): number {
  const likely = components
    .filter(({ box: [, , width, height], area }) => height >= 8 && height < 0.95 * pictureHeight && area > 0.02 * width * height && width < 12 * height)
    .map(({ box, area }) => ({ height: box[3], area }))
    .sort((a, b) => a.height - b.height);
  const total = likely.reduce((sum, { area }) => sum + area, 0);
  let sum = 0;
  for (const { height, area } of likely) if ((sum += area) >= total / 2) return height;
  return Math.max(16, pictureHeight / 3);
}
