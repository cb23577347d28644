import type { OpenCv } from '../opencv.ts';
import { withMats } from '../with-mats.ts';

type Mat = InstanceType<OpenCv['Mat']>;

/** Ink is at least this share of the deepest ink around it. */
const LOCAL_SHARE = 0.3;
/** Ink is at least this deep, 0–255: the faintest pencil that was seen is about twice that. */
const MIN_DEPTH = 22;
/** Ink is at least this many times as deep as the deepest of an ordinary block of paper: its grain or its printed pattern. */
const ROUGHNESS_FACTOR = 2;

/**
 * The grey level below which there is ink, for each pixel of the reduced picture. It follows the deepest ink in a window (reduced pixels, odd),
 * so that a faint line is kept beside a bold one and a printed pattern under bold ink is dropped (in the manner of Bernsen 1986,
 * one-sided). Depth is the share of the paper's light that is missing, 0–255. The caller owns the Mat.
 */
export function findInkLevel(cv: OpenCv, darkest: Mat, paper: Mat, window: number): Mat {
  return withMats((own) => {
    const depth = own(new cv.Mat());
    cv.divide(darkest, paper, depth, 255);
    cv.bitwise_not(depth, depth);
    const floor = Math.max(MIN_DEPTH, ROUGHNESS_FACTOR * findMedian(depth));
    const least = own(new cv.Mat(depth.rows, depth.cols, cv.CV_8U, new cv.Scalar(floor)));
    const threshold = own(new cv.Mat());
    cv.dilate(depth, threshold, own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(window, window))));
    cv.blur(threshold, threshold, new cv.Size(window, window));
    threshold.convertTo(threshold, -1, LOCAL_SHARE, 0);
    cv.max(threshold, least, threshold);
    cv.bitwise_not(threshold, threshold);
    const level = new cv.Mat();
    cv.multiply(paper, threshold, level, 1 / 255);
    return level;
  });
}

function findMedian({ data }: Mat): number {
  const sorted = Uint8Array.from(data).sort();
  return sorted[sorted.length >> 1];
}
