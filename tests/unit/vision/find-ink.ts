import type { GrayImage, RgbaImage } from '../../../src/core/image.ts';
import { binarize } from '../../../src/vision/binarize.ts';
import type { OpenCv } from '../../../src/vision/opencv.ts';
import { toGray } from '../../../src/vision/to-gray.ts';
import { withMats } from '../../../src/vision/with-mats.ts';

/** Grey and threshold on one picture, as plain data. */
export function findInk(cv: OpenCv, image: RgbaImage): { readonly paper: GrayImage; readonly ink: GrayImage } {
  return withMats((own) => {
    const working = toGray(cv, image, undefined);
    if (!working || working.scale !== 1) throw new Error('expected a picture that is worked on at its own size');
    const stages = new Map<string, GrayImage | RgbaImage>();
    const ink = own(binarize(cv, own(working.gray), (name, stage) => void stages.set(name, stage)));
    const paper = stages.get('paper');
    if (!(paper?.data instanceof Uint8Array))
      throw new Error(`expected the stage "paper", got ${[...stages.keys()].join(', ')}`);
    return {
      paper: { ...paper, data: paper.data },
      ink: { width: ink.cols, height: ink.rows, data: Uint8Array.from(ink.data) },
    };
  });
}
