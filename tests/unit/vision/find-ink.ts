import type { GrayImage, RgbaImage } from '../../../src/core/image.ts';
import { binarize } from '../../../src/vision/binarize.ts';
import { measureInkDepth } from '../../../src/vision/measure-ink-depth.ts';
import type { OpenCv } from '../../../src/vision/opencv.ts';
import { toGray } from '../../../src/vision/to-gray.ts';
import { withMats } from '../../../src/vision/with-mats.ts';

/** The first three stages on one picture, as plain data. */
export function findInk(cv: OpenCv, image: RgbaImage): { readonly depth: GrayImage; readonly ink: GrayImage } {
  return withMats((own) => {
    const working = toGray(cv, image, undefined);
    if (!working || working.scale !== 1) throw new Error('expected a picture that is worked on at its own size');
    const depth = own(measureInkDepth(cv, own(working.gray)));
    const ink = own(binarize(cv, depth));
    const copy = (mat: typeof ink): GrayImage => ({
      width: mat.cols,
      height: mat.rows,
      data: Uint8Array.from(mat.data),
    });
    return { depth: copy(depth), ink: copy(ink) };
  });
}
