import { FRAME_BUDGET } from '../core/frame-budget.ts';
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

/**
 * Without those that only border something, and what print shows through the threshold. The longest are looked at; what is left out of the
 * reading anyway need not be.
 */
function keepStrokes(components: readonly InkComponent[], labels: Int32Array, gray: GrayImage): InkComponent[] {
  const longest = components
    .filter(({ area }) => area >= MIN_AREA)
    .sort((a, b) => longerSide(b) - longerSide(a))
    .slice(0, FRAME_BUDGET.components);
  const strokes = longest.filter((one) => shareStandingOut(one, labels, gray) >= MIN_STANDING_OUT);
  const written = new Set(dropPalePrint(strokes, labels, gray));
  const dropped = new Set(longest.filter((one) => !written.has(one)));
  return components.filter((component) => !dropped.has(component));
}

const longerSide = ({ box: [, , width, height] }: InkComponent): number => Math.max(width, height);

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
    const strokes = keepStrokes(components, labels, { ...bytes, data: gray.data });
    return { width, height, labels, components: strokes, rules, scale: working.scale, origin: working.origin };
  });
}
