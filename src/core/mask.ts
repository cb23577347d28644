import type { GrayImage } from './image.ts';

/** Ink cut out of a map: 0 = paper, 255 = ink, with the place of its top left corner in the map. */
export interface InkMask extends GrayImage {
  readonly x: number;
  readonly y: number;
}

/** All masks in one, as large as needed. @throws RangeError on an empty list */
export function joinMasks(masks: readonly InkMask[]): InkMask {
  if (masks.length === 0) throw new RangeError('joinMasks: expected at least one mask, got none');
  if (masks.length === 1) return masks[0];
  const x = Math.min(...masks.map((mask) => mask.x));
  const y = Math.min(...masks.map((mask) => mask.y));
  const width = Math.max(...masks.map((mask) => mask.x + mask.width)) - x;
  const height = Math.max(...masks.map((mask) => mask.y + mask.height)) - y;
  const data = new Uint8Array(width * height);
  for (const mask of masks) {
    for (let row = 0; row < mask.height; row++) {
      const target = (mask.y - y + row) * width + (mask.x - x);
      for (let column = 0, i = row * mask.width; column < mask.width; column++, i++) {
        if (mask.data[i]) data[target + column] = mask.data[i];
      }
    }
  }
  return { x, y, width, height, data };
}

/** The smallest mask that holds all the ink of this one; undefined where there is none. */
export function trimMask({ x, y, width, height, data }: InkMask): InkMask | undefined {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let row = 0, i = 0; row < height; row++) {
    for (let column = 0; column < width; column++, i++) {
      if (!data[i]) continue;
      if (column < left) left = column;
      if (column > right) right = column;
      if (row < top) top = row;
      bottom = row;
    }
  }
  if (right < 0) return undefined;
  const trimmed = new Uint8Array((right - left + 1) * (bottom - top + 1));
  for (let row = top, at = 0; row <= bottom; row++) {
    for (let column = left; column <= right; column++) trimmed[at++] = data[row * width + column];
  }
  return { x: x + left, y: y + top, width: right - left + 1, height: bottom - top + 1, data: trimmed };
}
