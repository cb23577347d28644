import type { OpenCv } from './opencv.ts';
import { withMats } from './with-mats.ts';

type Mat = InstanceType<OpenCv['Mat']>;

/** Ink is at least this share of the deepest ink around it. */
const LOCAL_SHARE = 0.3;
/** Ink is at least this deep, 0–255: the faintest pencil that was seen is about twice that. */
const MIN_DEPTH = 22;
/** Ink is at least this many times as deep as paper is rough (its median depth). */
const ROUGHNESS_FACTOR = 3;
const WINDOW_SHARE = 1 / 6; // of the shorter side
const MIN_WINDOW = 41; // pixels
/** The surroundings are looked at on a picture this many times smaller. */
const REDUCTION = 4;

/**
 * Where there is ink: 255, else 0. The threshold follows the deepest ink in a window, so that a faint line is kept beside a bold one and a
 * printed pattern under bold ink is dropped (in the manner of Bernsen 1986, one-sided). The caller owns the Mat.
 */
export function binarize(cv: OpenCv, depth: Mat): Mat {
  return withMats((own) => {
    const smooth = own(new cv.Mat());
    cv.GaussianBlur(depth, smooth, new cv.Size(3, 3), 0);
    const deepest = own(findDeepestAround(cv, smooth));
    const floor = Math.max(MIN_DEPTH, ROUGHNESS_FACTOR * findMedian(smooth));
    const threshold = own(new cv.Mat());
    deepest.convertTo(threshold, cv.CV_8U, LOCAL_SHARE, 0);
    const least = own(new cv.Mat(depth.rows, depth.cols, cv.CV_8U, new cv.Scalar(floor)));
    cv.max(threshold, least, threshold);
    const ink = new cv.Mat();
    cv.compare(smooth, threshold, ink, cv.CMP_GT);
    return ink;
  });
}

/**
 * The deepest ink in a window around each pixel, smoothed. Worked out on a quarter of the size, where each pixel stands for the deepest of its
 * sixteen: a wide dilation costs as much as its kernel is long. The caller owns the Mat.
 */
function findDeepestAround(cv: OpenCv, depth: Mat): Mat {
  return withMats((own) => {
    const kernelOf = (side: number): Mat => own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(side, side)));
    const shorter = Math.min(depth.cols, depth.rows);
    const window = 2 * Math.round(Math.max(MIN_WINDOW, shorter * WINDOW_SHARE) / REDUCTION / 2) + 1;
    const spread = own(new cv.Mat());
    cv.dilate(depth, spread, kernelOf(REDUCTION + 1));
    const small = own(new cv.Mat());
    const size = new cv.Size(Math.ceil(depth.cols / REDUCTION), Math.ceil(depth.rows / REDUCTION));
    cv.resize(spread, small, size, 0, 0, cv.INTER_NEAREST);
    const wide = own(new cv.Mat());
    cv.dilate(small, wide, kernelOf(window));
    const smooth = own(new cv.Mat());
    cv.blur(wide, smooth, new cv.Size(window, window));
    const deepest = new cv.Mat();
    cv.resize(smooth, deepest, new cv.Size(depth.cols, depth.rows), 0, 0, cv.INTER_LINEAR);
    return deepest;
  });
}

function findMedian(mat: Mat): number {
  const counts = new Uint32Array(256);
  const data = mat.data;
  for (let i = 0; i < data.length; i += 7) counts[data[i]]++; // a sample is enough
  const half = Math.ceil(data.length / 7) / 2;
  let sum = 0;
  return counts.findIndex((count) => (sum += count) >= half);
}
