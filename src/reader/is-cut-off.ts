import type { InkMap } from '../core/ink.ts';
import type { Side } from '../core/geometry.ts';
import type { TextLine } from '../core/text-line.ts';

/** Smaller ink than this share of its line's height may be cut off without changing what the line says. */
const TALL = 0.4;

/**
 * The edges of the region that is read which run through a line's writing: what lies inside would be read as a shorter string, and
 * wrongly so. The picture's own edges do not count, since beyond them there is nothing to be missed.
 */
export function findCutSides(
  { components, height: lineHeight }: TextLine,
  { width, height, scale, origin }: InkMap,
  picture: { readonly width: number; readonly height: number },
): Side[] {
  const tall = components.filter(({ box: [, , w, h] }) => Math.max(w, h) >= TALL * lineHeight).map(({ box }) => box);
  const cuts: Readonly<Record<Side, boolean>> = {
    left: origin[0] > 0 && tall.some(([x]) => x <= 1),
    top: origin[1] > 0 && tall.some(([, y]) => y <= 1),
    right: origin[0] + width * scale < picture.width - 1 && tall.some(([x, , w]) => x + w >= width - 1),
    bottom: origin[1] + height * scale < picture.height - 1 && tall.some(([, y, , h]) => y + h >= height - 1),
  };
  return SIDES.filter((side) => cuts[side]);
}

const SIDES: readonly Side[] = ['left', 'top', 'right', 'bottom'];

/** Whether the edge of the region that is read runs through a line's writing. */
export const isCutOff = (...line: Parameters<typeof findCutSides>): boolean => findCutSides(...line).length > 0;
