import type { FrameBox } from './geometry.ts';

/** The whole pixels that a box covers of a picture; undefined where it lies outside. */
export function clipBox(
  [x, y, width, height]: FrameBox,
  picture: { readonly width: number; readonly height: number },
): FrameBox | undefined {
  const left = Math.max(0, Math.floor(x));
  const top = Math.max(0, Math.floor(y));
  const right = Math.min(picture.width, Math.ceil(x + width));
  const bottom = Math.min(picture.height, Math.ceil(y + height));
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : undefined;
}
