import type { FrameBox } from '../../../core/geometry.ts';
import type { DisplaySize, FrameSize } from '../../geometry/display-point.ts';
import type { Fit } from '../../geometry/fit-picture.ts';

/** CSS pixels at the top and at the foot of a picture's element that controls cover. */
export interface Covered {
  readonly top: number;
  readonly bottom: number;
}

/**
 * What its element shows clear of the controls over it, in picture pixels: less than the picture where its edges are cut off, more where there is
 * room around it. `scale` is CSS pixels a picture pixel; a whole picture (`contain`) may be enlarged beyond its element.
 */
export function seenPart(
  [width, height]: FrameSize,
  fit: Fit,
  scale: number,
  view: DisplaySize,
  covered: Covered,
): FrameBox {
  // What is cut off on each side of the picture; below 0 where there is room beside it.
  const cut = (length: number, room: number): number =>
    Math.min((length - room / scale) / 2, fit === 'contain' ? 0 : Infinity);
  const [left, above] = [cut(width, view.width), cut(height, view.height)];
  const [top, bottom] = [above + covered.top / scale, above + covered.bottom / scale];
  return [left, top, width - 2 * left, height - top - bottom];
}
