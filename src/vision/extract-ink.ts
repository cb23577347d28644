import type { FrameBox } from '../core/geometry.ts';
import type { GrayImage, RgbaImage } from '../core/image.ts';
import type { InkComponent, InkMap } from '../core/ink.ts';
import { binarize } from './binarize.ts';
import { findComponents } from './find-components.ts';
import { dropPalePrint } from './ink/drop-pale-print.ts';
import type { OpenCv } from './opencv.ts';
import { removeRuling } from './ruling/remove-ruling.ts';
import { shareStandingOut } from './share-standing-out.ts';
import { showStage } from './show-stage.ts';
import type { OnStage } from './stage.ts';
import { toGray } from './to-gray.ts';
import { withMats } from './with-mats.ts';

/** What stands out on fewer of its sides is the border of something: a sheet's, a shadow's. */
const MIN_STANDING_OUT = 0.75;
/** Specks have hardly any sides, map pixels of ink. */
const MIN_AREA = 12;

const isStroke = (component: InkComponent, labels: Int32Array, gray: GrayImage): boolean =>
  component.area < MIN_AREA || shareStandingOut(component, labels, gray) >= MIN_STANDING_OUT;

/**
 * From a picture to its ink: grey → paper and threshold → ink → ruled lines removed → components → those that are strokes.
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
    const { labels, components } = findComponents(bytes);
    const picture = { ...bytes, data: gray.data };
    const strokes = components.filter((component) => isStroke(component, labels, picture));
    const written = dropPalePrint(strokes, labels, picture);
    return { width, height, labels, components: written, rules, scale: working.scale, origin: working.origin };
  });
}
