import type { FrameBox } from '../core/geometry.ts';
import type { RgbaImage } from '../core/image.ts';
import type { InkMap } from '../core/ink.ts';
import { binarize } from './binarize.ts';
import { findComponents } from './find-components.ts';
import { measureInkDepth } from './measure-ink-depth.ts';
import type { OpenCv } from './opencv.ts';
import { removeRuledLines } from './remove-ruled-lines.ts';
import type { OnStage } from './stage.ts';
import { toGray } from './to-gray.ts';
import { withMats } from './with-mats.ts';

type Mat = InstanceType<OpenCv['Mat']>;

/**
 * From a picture to its ink: grey → even light → threshold → ruled lines removed → components.
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
    onStage?.('gray', copy(gray));
    const depth = own(measureInkDepth(cv, gray));
    onStage?.('ink-depth', copy(depth));
    const ink = own(binarize(cv, depth));
    onStage?.('ink', copy(ink));
    if (removeRuledLines({ width: ink.cols, height: ink.rows, data: ink.data })) onStage?.('without-lines', copy(ink));
    const found = findComponents(cv, ink);
    return { width: ink.cols, height: ink.rows, ...found, scale: working.scale, origin: working.origin };
  });
}

const copy = (mat: Mat) => ({ width: mat.cols, height: mat.rows, data: Uint8Array.from(mat.data) });
