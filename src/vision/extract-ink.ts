import type { FrameBox } from '../core/geometry.ts';
import type { GrayImage, RgbaImage } from '../core/image.ts';
import type { InkMap } from '../core/ink.ts';
import { binarize } from './binarize.ts';
import { findComponents } from './find-components.ts';
import type { OpenCv } from './opencv.ts';
import { removeRuling } from './ruling/remove-ruling.ts';
import { showStage } from './show-stage.ts';
import type { OnStage } from './stage.ts';
import { keepStrokes } from './strokes/keep-strokes.ts';
import { toGray } from './to-gray.ts';
import { withMats } from './with-mats.ts';

/** The ink, and the grey picture that it was found in, as large as the map. */
export interface ExtractedInk extends InkMap {
  readonly gray: GrayImage;
}

/**
 * From a picture to its ink: grey → paper and threshold → ink → ruled lines removed → components → those that are strokes.
 * @param maxSide longest side that is worked on, pixels; as much as reading needs where absent
 * @returns undefined where the region lies outside of the picture
 */
export function extractInk(
  cv: OpenCv,
  image: RgbaImage,
  region: FrameBox | undefined,
  onStage?: OnStage,
  maxSide?: number,
): ExtractedInk | undefined {
  return withMats((own) => {
    const working = toGray(cv, image, region, maxSide);
    if (!working) return undefined;
    const gray = own(working.gray);
    showStage(onStage, 'gray', gray);
    const ink = own(binarize(cv, gray, onStage));
    showStage(onStage, 'ink', ink);
    const [width, height] = [ink.cols, ink.rows];
    const light: GrayImage = { width, height, data: gray.data.slice() };
    const bytes = { width, height, data: ink.data };
    const rules = removeRuling(bytes, light);
    if (rules.length > 0) showStage(onStage, 'without-lines', ink);
    const { labels, components } = findComponents(bytes);
    const strokes = keepStrokes(components, labels, light);
    const { scale, origin } = working;
    return { width, height, labels, components: strokes, rules, scale, origin, gray: light };
  });
}
