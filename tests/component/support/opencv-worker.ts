import { compileChecked } from '../../../src/reader/files/compile-checked.ts';
import { loadOpenCv } from '../../../src/vision/load-opencv.ts';
import type { OpenCv } from '../../../src/vision/opencv.ts';

/** Runs OpenCV.js in a module worker: a dark stripe on bright paper, found in two ways, of which reading uses one. Posts how it went. */
const progress: [loaded: number, total: number][] = [];
const called = await loadOpenCv((file) => compileChecked(file, (loaded, total) => progress.push([loaded, total])));
const complete = await loadOpenCv(compileChecked, 'complete');

if (called.ok && complete.ok) {
  postMessage({
    progress,
    ink: countStripe(called.value, compare),
    unused: tryOut(() => countStripe(called.value, adaptiveThreshold)),
    unusedOfComplete: countStripe(complete.value, adaptiveThreshold),
  });
} else {
  postMessage({ progress, called, complete });
}

type FindInk = (cv: OpenCv, paper: InstanceType<OpenCv['Mat']>, ink: InstanceType<OpenCv['Mat']>) => void;

function compare(...[cv, paper, ink]: Parameters<FindInk>): void {
  const grey = new cv.Mat(40, 40, cv.CV_8UC1, new cv.Scalar(100));
  cv.compare(paper, grey, ink, cv.CMP_LT);
  grey.delete();
}

function adaptiveThreshold(...[cv, paper, ink]: Parameters<FindInk>): void {
  cv.adaptiveThreshold(paper, ink, 255, cv.ADAPTIVE_THRESH_MEAN_C, cv.THRESH_BINARY_INV, 11, 5);
}

function countStripe(cv: OpenCv, findInk: FindInk): number {
  const paper = new cv.Mat(40, 40, cv.CV_8UC1, new cv.Scalar(200));
  paper.data.fill(20, 20 * 40, 21 * 40);
  const ink = new cv.Mat();
  findInk(cv, paper, ink);
  const count = cv.countNonZero(ink);
  paper.delete();
  ink.delete();
  return count;
}

function tryOut(work: () => number): number | string {
  try {
    return work();
  } catch (error) {
    return error instanceof WebAssembly.RuntimeError ? 'trap' : String(error);
  }
}
