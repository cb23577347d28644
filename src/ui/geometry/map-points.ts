import type { FrameBox, FramePoint } from '../../core/geometry.ts';
import type { DisplayBox, DisplayPoint, FrameSize } from './display-point.ts';
import type { PictureFit } from './fit-picture.ts';

/** From the screen into the picture; may lie outside the picture. */
export function toFramePoint(fit: PictureFit, point: DisplayPoint): FramePoint {
  return [(point.left - fit.left) / fit.scale, (point.top - fit.top) / fit.scale];
}

/** From the picture to the screen; may lie outside the element. */
export function toDisplayPoint(fit: PictureFit, point: FramePoint): DisplayPoint {
  return { left: point[0] * fit.scale + fit.left, top: point[1] * fit.scale + fit.top };
}

/** The whole picture pixels that a box on the screen touches, clipped to the picture; of width or height 0 where it touches none. */
export function toFrameBox(fit: PictureFit, box: DisplayBox, frame: FrameSize): FrameBox {
  const [x0, y0] = toFramePoint(fit, box);
  const [x1, y1] = toFramePoint(fit, { left: box.left + box.width, top: box.top + box.height });
  const left = clamp(Math.floor(x0), frame[0]);
  const top = clamp(Math.floor(y0), frame[1]);
  return [left, top, clamp(Math.ceil(x1), frame[0]) - left, clamp(Math.ceil(y1), frame[1]) - top];
}

const clamp = (value: number, highest: number): number => Math.min(Math.max(value, 0), highest);
