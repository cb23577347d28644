import type { OpenCv } from './opencv.ts';
import { withMats } from './with-mats.ts';

type Mat = InstanceType<OpenCv['Mat']>;

/** The background is estimated on a picture this many times smaller. */
const REDUCTION = 4;
/** Side of the window that the paper is looked for in, as a share of the shorter side: wider than any stroke, narrower than a shadow. */
const WINDOW_SHARE = 1 / 9;
const MIN_WINDOW = 7; // reduced pixels
/** Darker paper is taken for this dark, grey levels. */
const DARKEST_PAPER = 16;

/**
 * How much ink lies on each pixel: how far it is from the paper around it, 0–255, whether the ink is dark on light or light on dark.
 * The paper is the grey-level closing (opening for light ink) of the picture, smoothed; dark ink is divided by it, which takes out
 * shadow and vignette. The caller owns the Mat.
 */
export function measureInkDepth(cv: OpenCv, gray: Mat): Mat {
  return withMats((own) => {
    const small = own(new cv.Mat());
    const [width, height] = [gray.cols, gray.rows].map((side) => Math.max(1, Math.round(side / REDUCTION)));
    cv.resize(gray, small, new cv.Size(width, height), 0, 0, cv.INTER_AREA);
    const window = Math.max(MIN_WINDOW, 2 * Math.round((Math.min(width, height) * WINDOW_SHARE) / 2) + 1);
    const kernel = own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(window, window)));

    const depth = new cv.Mat();
    const paper = own(new cv.Mat());
    if (isLightInk(cv, small, window)) {
      estimatePaper(cv, small, kernel, cv.MORPH_OPEN, gray, paper);
      cv.subtract(gray, paper, depth);
    } else {
      estimatePaper(cv, small, kernel, cv.MORPH_CLOSE, gray, paper);
      // Where the paper itself is black, what is left is noise.
      const least = own(new cv.Mat(gray.rows, gray.cols, cv.CV_8U, new cv.Scalar(DARKEST_PAPER)));
      const light = own(new cv.Mat());
      cv.max(gray, least, light);
      cv.max(paper, least, paper);
      const ratio = own(new cv.Mat());
      cv.divide(light, paper, ratio, 255);
      cv.bitwise_not(ratio, depth);
    }
    return depth;
  });
}

/** Ink covers less than paper: where strokes stand out above their surroundings more than below, the ink is the lighter. */
function isLightInk(cv: OpenCv, small: Mat, window: number): boolean {
  return withMats((own) => {
    const mean = own(new cv.Mat());
    cv.blur(small, mean, new cv.Size(window, window));
    const above = own(new cv.Mat());
    const below = own(new cv.Mat());
    cv.subtract(small, mean, above);
    cv.subtract(mean, small, below);
    // Squared, so that the few pixels far off count and the many near do not.
    return meanSquare(cv, above) > 1.3 * meanSquare(cv, below);
  });
}

function meanSquare(cv: OpenCv, mat: Mat): number {
  return withMats((own) => {
    const squares = own(new cv.Mat()); // floats: a bold stroke's squares are far beyond what a byte holds
    cv.multiply(mat, mat, squares, 1, cv.CV_32F);
    return cv.mean(squares)[0];
  });
}

function estimatePaper(cv: OpenCv, small: Mat, kernel: Mat, operation: number, gray: Mat, paper: Mat): void {
  withMats((own) => {
    const cleaned = own(new cv.Mat());
    cv.medianBlur(small, cleaned, 3);
    const closed = own(new cv.Mat());
    cv.morphologyEx(cleaned, closed, operation, kernel, new cv.Point(-1, -1), 1, cv.BORDER_REPLICATE);
    const smooth = own(new cv.Mat());
    const side = kernel.rows;
    cv.blur(closed, smooth, new cv.Size(side, side), new cv.Point(-1, -1), cv.BORDER_REPLICATE);
    cv.resize(smooth, paper, new cv.Size(gray.cols, gray.rows), 0, 0, cv.INTER_LINEAR);
  });
}
