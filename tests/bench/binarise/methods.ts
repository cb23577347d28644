import { binarize } from '../../../src/vision/binarize.ts';
import type { OpenCv } from '../../../src/vision/opencv.ts';
import { withMats } from '../../../src/vision/with-mats.ts';
import { thresholdBySauvola } from './threshold-by-sauvola.ts';
import type { Mat, Method } from './method.ts';

/** Window of the local methods, a share of the shorter side and at least so many pixels: about two strokes and the paper between them. */
const WINDOW_SHARE = 1 / 12;
const MIN_WINDOW = 25;
/** Of a usual adaptive threshold: grey levels under the mean. */
const MEAN_OFFSET = 10;

/** What is compared. Those that know dark ink alone are given the negative of a picture that is dark on the whole. */
export const METHODS: Readonly<Record<string, Method>> = {
  Inklens: (cv, gray) => binarize(cv, gray),
  Otsu: darkInk((cv, gray, ink) => void cv.threshold(gray, ink, 0, 255, cv.THRESH_BINARY_INV | cv.THRESH_OTSU)),
  'adaptive mean': darkInk((cv, gray, ink) =>
    cv.adaptiveThreshold(gray, ink, 255, cv.ADAPTIVE_THRESH_MEAN_C, cv.THRESH_BINARY_INV, windowOf(gray), MEAN_OFFSET),
  ),
  Sauvola: darkInk((cv, gray, ink) => thresholdBySauvola(cv, gray, ink, windowOf(gray))),
  'divided by closing, Otsu': darkInk(divideByClosing),
};

function windowOf({ cols, rows }: Mat): number {
  return 2 * Math.round(Math.max(MIN_WINDOW, WINDOW_SHARE * Math.min(cols, rows)) / 2) + 1;
}

function darkInk(findInk: (cv: OpenCv, gray: Mat, ink: Mat) => void): Method {
  return (cv, gray) =>
    withMats((own) => {
      const sheet = own(gray.clone());
      if (cv.mean(gray)[0] < 110) cv.bitwise_not(gray, sheet);
      const ink = new cv.Mat();
      findInk(cv, sheet, ink);
      return ink;
    });
}

/** Even light by division by the paper (a closing at full size, smoothed), then one threshold for all (Otsu 1979). */
function divideByClosing(cv: OpenCv, gray: Mat, ink: Mat): void {
  withMats((own) => {
    const side = windowOf(gray);
    const paper = own(new cv.Mat());
    const kernel = own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(side, side)));
    cv.morphologyEx(gray, paper, cv.MORPH_CLOSE, kernel);
    cv.blur(paper, paper, new cv.Size(side, side));
    const even = own(new cv.Mat());
    cv.divide(gray, paper, even, 255);
    cv.threshold(even, ink, 0, 255, cv.THRESH_BINARY_INV | cv.THRESH_OTSU);
  });
}
