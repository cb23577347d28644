import type { PicturePoint } from '../../camera/controls/control-constraints.ts';
import type { DisplayPoint, FrameSize } from './display-point.ts';
import type { PictureFit } from './fit-picture.ts';
import { toFramePoint } from './map-points.ts';

/** Where in the camera's picture a point on the screen lies; undefined beside the picture. */
export function toPicturePoint(fit: PictureFit, point: DisplayPoint, frame: FrameSize): PicturePoint | undefined {
  const [left, top] = toFramePoint(fit, point);
  const [x, y] = [left / frame[0], top / frame[1]];
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : undefined;
}
