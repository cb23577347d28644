import type { OpenCv } from '../opencv.ts';
import { withMats } from '../with-mats.ts';

type Mat = InstanceType<OpenCv['Mat']>;

/** Paper is not taken for darker than this, grey levels: what stands out from black is noise. */
const DARKEST_PAPER = 16;

/**
 * The level of bare paper under each pixel of a reduced picture with dark ink: its grey-level closing with a window (reduced pixels, odd) wider
 * than any stroke. A closing keeps the edge of a shadow where it is; enlarged, that edge is a slope, and its upper half would make ink of the
 * shadow's rim, so paper gets the darkest level next to it. The caller owns the Mat.
 */
export function estimatePaper(cv: OpenCv, means: Mat, window: number): Mat {
  return withMats((own) => {
    const kernelOf = (side: number): Mat => own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(side, side)));
    const margin = window + 1;
    const wide = own(continueOutwards(cv, means, margin));
    cv.dilate(wide, wide, kernelOf(window));
    cv.erode(wide, wide, kernelOf(window + 2));
    const inside = own(wide.roi(new cv.Rect(margin, margin, means.cols, means.rows)));
    const least = own(new cv.Mat(means.rows, means.cols, cv.CV_8U, new cv.Scalar(DARKEST_PAPER)));
    const paper = new cv.Mat();
    cv.max(inside, least, paper);
    return paper;
  });
}

/**
 * The picture with a margin in which each slope goes on (a reflection through the edge's own level), without glints and dust. A closing fills
 * valleys, and where the light falls off towards the edge, the edge would be one. The caller owns the Mat.
 */
function continueOutwards(cv: OpenCv, means: Mat, margin: number): Mat {
  return withMats((own) => {
    const cleaned = own(new cv.Mat());
    cv.medianBlur(means, cleaned, 3);
    const [edge, mirrored] = [own(new cv.Mat()), own(new cv.Mat())];
    const sides = [margin, margin, margin, margin] as const;
    cv.copyMakeBorder(cleaned, edge, ...sides, cv.BORDER_REPLICATE, new cv.Scalar());
    cv.copyMakeBorder(cleaned, mirrored, ...sides, cv.BORDER_REFLECT_101, new cv.Scalar());
    const continued = new cv.Mat();
    cv.addWeighted(edge, 2, mirrored, -1, 0, continued);
    return continued;
  });
}
