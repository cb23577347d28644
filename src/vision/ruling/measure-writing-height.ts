import type { GrayImage } from '../../core/image.ts';
import { findRuns } from '../find-runs.ts';
import { joinRuns } from '../join-runs.ts';

/** Lower ink is no character, pixels. */
const MIN_HEIGHT = 9;
/** What is wider than this many times its height is no character, nor a few that touch. */
const MAX_WIDTH = 6;
/** Ink as high as this share of the picture is looked at alone, or is no writing. */
const MAX_HEIGHT_SHARE = 0.9;

/** About how high the characters of an ink picture are, pixels: half of its ink belongs to lower components. Undefined without any. */
export function measureWritingHeight(ink: GrayImage): number | undefined {
  const half = halve(ink);
  const inkOfHeight = new Float64Array(half.height + 1);
  let all = 0;
  for (const { box, area } of joinRuns(findRuns(half.data, half.width)).components) {
    const [width, height] = [2 * box[2], 2 * box[3]];
    if (height < MIN_HEIGHT || width > MAX_WIDTH * height || height > MAX_HEIGHT_SHARE * ink.height) continue;
    inkOfHeight[box[3]] += area;
    all += area;
  }
  if (all === 0) return undefined;
  let [height, lower] = [0, 0];
  while ((lower += inkOfHeight[height]) < all / 2) height++;
  return 2 * height;
}

/** Half as large each way, ink where any of four pixels has some: heights need no more, and it is four times as fast. */
function halve({ width, height, data }: GrayImage): GrayImage {
  const [columns, rows] = [width >> 1, height >> 1];
  const small = new Uint8Array(columns * rows);
  for (let row = 0, i = 0; row < rows; row++) {
    for (let column = 0, at = 2 * row * width; column < columns; column++, i++, at += 2)
      small[i] = data[at] | data[at + 1] | data[at + width] | data[at + width + 1];
  }
  return { width: columns, height: rows, data: small };
}
