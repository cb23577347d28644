import type { OpenCv } from '../opencv.ts';
import { withMats } from '../with-mats.ts';

type Mat = InstanceType<OpenCv['Mat']>;

/** Pictures of at least this shorter side, pixels, are reduced eight times, smaller ones four times: strokes grow with the picture. */
const LARGE_SIDE = 480;

/** How many times smaller the picture is on which paper and light are looked at. */
export const chooseReduction = (gray: Mat): number => (Math.min(gray.cols, gray.rows) >= LARGE_SIDE ? 8 : 4);

/** The mean of each block. The caller owns the Mat. */
export function reduceToMeans(cv: OpenCv, gray: Mat): Mat {
  const means = new cv.Mat();
  cv.resize(gray, means, reducedSize(cv, gray), 0, 0, cv.INTER_AREA);
  return means;
}

/**
 * The darkest (or lightest) pixel of each block and its next neighbours, so that a stroke on the seam of two blocks stands in one of them at full
 * depth. The picture is to be smooth: every other pixel is looked at. The caller owns the Mat.
 */
export function reduceToExtremes(cv: OpenCv, smooth: Mat, which: 'darkest' | 'lightest'): Mat {
  return withMats((own) => {
    const half = own(new cv.Mat());
    cv.resize(
      smooth,
      half,
      new cv.Size(Math.ceil(smooth.cols / 2), Math.ceil(smooth.rows / 2)),
      0,
      0,
      cv.INTER_NEAREST,
    );
    const side = chooseReduction(smooth) / 2 + 1;
    const block = own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(side, side)));
    const spread = own(new cv.Mat());
    const corner = new cv.Point(0, 0); // nearest-neighbour reduction takes each block's first pixel
    if (which === 'darkest') cv.erode(half, spread, block, corner, 1, cv.BORDER_REPLICATE);
    else cv.dilate(half, spread, block, corner, 1, cv.BORDER_REPLICATE);
    const extremes = new cv.Mat();
    cv.resize(spread, extremes, reducedSize(cv, smooth), 0, 0, cv.INTER_NEAREST);
    return extremes;
  });
}

function reducedSize(cv: OpenCv, { cols, rows }: Mat): InstanceType<OpenCv['Size']> {
  const times = chooseReduction({ cols, rows } as Mat);
  return new cv.Size(Math.ceil(cols / times), Math.ceil(rows / times));
}
