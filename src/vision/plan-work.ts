import { clipBox } from '../core/clip-box.ts';
import type { FrameBox } from '../core/geometry.ts';
import type { RgbaImage } from '../core/image.ts';

/** Longest side that is worked on, pixels: a ten-digit number across it has characters of about a hundred. */
const MAX_SIDE = 1280;
/** Small pictures are enlarged to this shortest side, so that strokes of a pixel or two get edges to smooth. */
const MIN_SIDE = 96;
const MAX_ENLARGEMENT = 2;

/** Which part of a picture is worked on, in whole pixels, and by what it is made larger. */
export interface WorkPlan {
  readonly box: FrameBox;
  readonly factor: number;
  readonly origin: readonly [x: number, y: number];
}

/** @returns undefined where nothing of the region lies in the picture */
export function planWork(image: RgbaImage, region: FrameBox | undefined, maxSide = MAX_SIDE): WorkPlan | undefined {
  const box = clipBox(region ?? [0, 0, image.width, image.height], image);
  if (!box) return undefined;
  const [x, y, width, height] = box;
  const shrink = maxSide / Math.max(width, height);
  const enlarge = Math.min(MIN_SIDE / Math.min(width, height), MAX_ENLARGEMENT);
  const factor = shrink < 1 ? shrink : Math.max(1, Math.min(enlarge, shrink));
  return { box, factor, origin: [x, y] };
}
