import type { OpenCv } from '../opencv.ts';
import { withMats } from '../with-mats.ts';

type Mat = InstanceType<OpenCv['Mat']>;

/** Ink begins at this share of the way from ordinary paper to the deepest ink around. */
const LOCAL_SHARE = 0.3;
/** Ink is at least this deep, 0–255: the faintest pencil that was seen is about twice that. */
const MIN_DEPTH = 22;
/** Ink is at least this many times as deep as ordinary paper. */
const ROUGHNESS_FACTOR = 1.5;
/** Ordinary paper is the block of this rank by its depth: in a tight picture ink touches more than half of all blocks. */
const PAPER_RANK = 0.3;

/**
 * The grey level below which there is ink, for each pixel of the reduced picture. It follows the deepest ink in a window (reduced pixels, odd),
 * so that a faint line is kept beside a bold one, and starts from how deep paper itself gets by its grain or a printed pattern (in the manner
 * of Bernsen 1986, one-sided). Depth is the share of the paper's light that is missing, 0–255. The caller owns the Mat.
 */
export function findInkLevel(cv: OpenCv, darkest: Mat, paper: Mat, window: number): Mat {
  return withMats((own) => {
    const depth = own(new cv.Mat());
    cv.divide(darkest, paper, depth, 255);
    cv.bitwise_not(depth, depth);
    const roughness = findRank(depth, PAPER_RANK);
    const floor = Math.max(MIN_DEPTH, ROUGHNESS_FACTOR * roughness);
    const least = own(new cv.Mat(depth.rows, depth.cols, cv.CV_8U, new cv.Scalar(floor)));
    const threshold = own(new cv.Mat());
    cv.dilate(depth, threshold, own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(window, window))));
    cv.blur(threshold, threshold, new cv.Size(window, window));
    threshold.convertTo(threshold, -1, LOCAL_SHARE, (1 - LOCAL_SHARE) * roughness);
    cv.max(threshold, least, threshold);
    cv.bitwise_not(threshold, threshold);
    const level = new cv.Mat();
    cv.multiply(paper, threshold, level, 1 / 255);
    return level;
  });
}

function findRank({ data }: Mat, rank: number): number {
  const counts = new Uint32Array(256);
  for (const level of data) counts[level]++;
  let left = Math.floor(rank * (data.length - 1));
  return Math.max(
    0,
    counts.findIndex((count) => (left -= count) < 0),
  );
}
