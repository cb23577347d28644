import type { InkMap } from '../core/ink.ts';
import type { TextLine } from '../core/text-line.ts';

/** Smaller ink than this share of its line's height may be cut off without changing what the line says. */
const TALL = 0.4;

/**
 * Whether the edge of the region that is read runs through a line's writing: what lies inside would be read as a shorter string, and
 * wrongly so. The picture's own edges do not count, since beyond them there is nothing to be missed.
 */
export function isCutOff(
  { components, height: lineHeight }: TextLine,
  { width, height, scale, origin }: InkMap,
  picture: { readonly width: number; readonly height: number },
): boolean {
  const open = {
    left: origin[0] > 0,
    top: origin[1] > 0,
    right: origin[0] + width * scale < picture.width - 1,
    bottom: origin[1] + height * scale < picture.height - 1,
  };
  return components.some(({ box: [x, y, w, h] }) => {
    if (Math.max(w, h) < TALL * lineHeight) return false;
    return (
      (open.left && x <= 1) ||
      (open.top && y <= 1) ||
      (open.right && x + w >= width - 1) ||
      (open.bottom && y + h >= height - 1)
    );
  });
}
