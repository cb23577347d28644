import type { OpenCv } from '../opencv.ts';
import { withMats } from '../with-mats.ts';

type Mat = InstanceType<OpenCv['Mat']>;

/** Pixels. */
export interface PictureSize {
  readonly cols: number;
  readonly rows: number;
}

/** A picture on which paper and light are looked at, and what it was reduced from. The caller owns the Mats. */
export interface ReducedPicture {
  /** Of the whole picture. */
  readonly size: PictureSize;
  /** The mean of each block. */
  readonly means: () => Mat;
  /**
   * The darkest (or lightest) pixel of each block and its next neighbours, so that a stroke on the seam of two blocks stands in one of them at full
   * depth.
   */
  readonly extremes: (which: 'darkest' | 'lightest') => Mat;
}

/** Pictures of at least this shorter side, pixels, are reduced eight times, smaller ones four times: strokes grow with the picture. */
const LARGE_SIDE = 480;

/** How many times smaller the picture is on which paper and light are looked at. */
export const chooseReduction = ({ cols, rows }: PictureSize): number => (Math.min(cols, rows) >= LARGE_SIDE ? 8 : 4);

export function reducedSize(size: PictureSize): PictureSize {
  const times = chooseReduction(size);
  return { cols: Math.ceil(size.cols / times), rows: Math.ceil(size.rows / times) };
}

/** Of every other pixel, so many each way are looked at for a block's extremes. */
export const extremesReach = (size: PictureSize): number => chooseReduction(size) / 2 + 1;

/** Reduces a picture by OpenCV. `smooth` is `gray` without pixel noise. */
export const reduceByOpenCv = (cv: OpenCv, gray: Mat, smooth: Mat): ReducedPicture => ({
  size: { cols: gray.cols, rows: gray.rows },
  means: () => reduceToMeans(cv, gray),
  extremes: (which) => reduceToExtremes(cv, smooth, which),
});

function reduceToMeans(cv: OpenCv, gray: Mat): Mat {
  const means = new cv.Mat();
  cv.resize(gray, means, toSize(cv, reducedSize(gray)), 0, 0, cv.INTER_AREA);
  return means;
}

/** The picture is to be smooth: every other pixel is looked at. */
function reduceToExtremes(cv: OpenCv, smooth: Mat, which: 'darkest' | 'lightest'): Mat {
  return withMats((own) => {
    const half = own(new cv.Mat());
    const halved = { cols: Math.ceil(smooth.cols / 2), rows: Math.ceil(smooth.rows / 2) };
    cv.resize(smooth, half, toSize(cv, halved), 0, 0, cv.INTER_NEAREST);
    const side = extremesReach(smooth);
    const block = own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(side, side)));
    const spread = own(new cv.Mat());
    const corner = new cv.Point(0, 0); // nearest-neighbour reduction takes each block's first pixel
    if (which === 'darkest') cv.erode(half, spread, block, corner, 1, cv.BORDER_REPLICATE);
    else cv.dilate(half, spread, block, corner, 1, cv.BORDER_REPLICATE);
    const extremes = new cv.Mat();
    cv.resize(spread, extremes, toSize(cv, reducedSize(smooth)), 0, 0, cv.INTER_NEAREST);
    return extremes;
  });
}

const toSize = (cv: OpenCv, { cols, rows }: PictureSize): InstanceType<OpenCv['Size']> => new cv.Size(cols, rows);
