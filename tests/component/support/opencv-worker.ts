import { loadOpenCv } from '../../../src/vision/load-opencv.ts';

/** Runs OpenCV.js in a module worker: a dark stripe on bright paper, thresholded. Posts how it went. */
const progress: [loaded: number, total: number][] = [];
const loading = await loadOpenCv((loaded, total) => progress.push([loaded, total]));

if (loading.ok) {
  const cv = loading.value;
  const paper = new cv.Mat(40, 40, cv.CV_8UC1, new cv.Scalar(200));
  paper.data.fill(20, 20 * 40, 21 * 40);
  const ink = new cv.Mat();
  cv.adaptiveThreshold(paper, ink, 255, cv.ADAPTIVE_THRESH_MEAN_C, cv.THRESH_BINARY_INV, 11, 5);
  postMessage({ progress, ink: cv.countNonZero(ink) });
  paper.delete();
  ink.delete();
} else {
  postMessage({ progress, failure: loading.error });
}
