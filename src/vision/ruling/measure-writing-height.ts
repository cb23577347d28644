import type { GrayImage } from '../../core/image.ts';
import { findComponents } from '../find-components.ts';

/** Lower ink is no character, pixels. */
const MIN_HEIGHT = 9;
/** What is wider than this many times its height is no character, nor a few that touch. */
const MAX_WIDTH = 6;
/** Ink as high as this share of the picture is looked at alone, or is no writing. */
const MAX_HEIGHT_SHARE = 0.9;

/** About how high the characters of an ink picture are, pixels: half of its ink belongs to lower components. Undefined without any. */
export function measureWritingHeight(ink: GrayImage): number | undefined {
  const writing = findComponents(halve(ink))
    .components.map(({ box: [, , width, height], area }) => ({ width: 2 * width, height: 2 * height, area }))
    .filter(({ width, height }) => height >= MIN_HEIGHT && width <= MAX_WIDTH * height)
    .filter(({ height }) => height <= MAX_HEIGHT_SHARE * ink.height)
    .sort((a, b) => a.height - b.height);
  const half = writing.reduce((sum, { area }) => sum + area, 0) / 2;
  let sum = 0;
  return writing.find(({ area }) => (sum += area) >= half)?.height;
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
