import type { FrameBox } from '../core/geometry.ts';
import type { RgbaImage } from '../core/image.ts';
import type { InkMap } from '../core/ink.ts';
import { binarize } from './binarize.ts';
import { findComponents } from './find-components.ts';
import type { OpenCv } from './opencv.ts';
import { removeRuling } from './ruling/remove-ruling.ts';
import { showStage } from './show-stage.ts';
import type { OnStage } from './stage.ts';
import { toGray } from './to-gray.ts';
import { withMats } from './with-mats.ts';

/**
 * From a picture to its ink: grey → paper and threshold → ink → ruled lines removed → components.
 * @returns undefined where the region lies outside of the picture
 */
export function extractInk(
  cv: OpenCv,
  image: RgbaImage,
  region: FrameBox | undefined,
  onStage?: OnStage,
): InkMap | undefined {
  return withMats((own) => {
    const working = toGray(cv, image, region);
    if (!working) return undefined;
    const gray = own(working.gray);
    showStage(onStage, 'gray', gray);
    const ink = own(binarize(cv, gray, onStage));
    showStage(onStage, 'ink', ink);
    const bytes = { width: ink.cols, height: ink.rows, data: ink.data };
    const rules = removeRuling(bytes, { ...bytes, data: gray.data });
    if (rules.length > 0) showStage(onStage, 'without-lines', ink);
    const { width, height } = bytes;
    return { width, height, ...findComponents(bytes), rules, scale: working.scale, origin: working.origin };
  });
}
