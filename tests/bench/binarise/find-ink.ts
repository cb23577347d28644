import type { RgbaImage } from '../../../src/core/image.ts';
import type { OpenCv } from '../../../src/vision/opencv.ts';
import { toGray } from '../../../src/vision/to-gray.ts';
import { withMats } from '../../../src/vision/with-mats.ts';
import type { Method } from './method.ts';

/** A method's answer for one picture. */
export interface FoundInk {
  readonly width: number;
  readonly height: number;
  /** Row-major, at working size: 255 = ink, 0 = paper. */
  readonly data: Uint8Array;
  /** Picture pixels a working pixel. */
  readonly scale: number;
  readonly milliseconds: number;
}

/** Runs one method on a picture as the reader sees it. */
export function findInk(cv: OpenCv, image: RgbaImage, method: Method): FoundInk {
  return withMats((own) => {
    const working = toGray(cv, image, undefined);
    if (!working) throw new RangeError(`expected a picture with pixels, got ${image.width}×${image.height}`);
    const gray = own(working.gray);
    const started = performance.now();
    const ink = own(method(cv, gray));
    const milliseconds = performance.now() - started;
    const data = Uint8Array.from(ink.data);
    return { width: ink.cols, height: ink.rows, data, scale: working.scale, milliseconds };
  });
}

/** Black ink on white paper, for a reader to read what the method found. */
export function showInk({ width, height, data }: FoundInk): RgbaImage {
  const pixels = new Uint8ClampedArray(4 * width * height).fill(255);
  data.forEach((ink, i) => {
    if (ink) pixels.fill(0, 4 * i, 4 * i + 3);
  });
  return { width, height, data: pixels };
}
