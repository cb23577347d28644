import { findInkLevels } from './ink/find-ink-levels.ts';
import { reduceByOpenCv } from './ink/reduced-picture.ts';
import type { OpenCv } from './opencv.ts';
import { showStage } from './show-stage.ts';
import type { OnStage } from './stage.ts';
import { withMats } from './with-mats.ts';

type Mat = InstanceType<OpenCv['Mat']>;

/**
 * Where there is ink, dark on light or light on dark, both in one picture if need be: 255, else 0. Paper, light and threshold are worked out on
 * a reduced picture (`findInkLevels`); the full one is smoothed and compared, no more. The caller owns the Mat.
 */
export function binarize(cv: OpenCv, gray: Mat, onStage?: OnStage): Mat {
  return withMats((own) => {
    const smooth = own(new cv.Mat());
    cv.GaussianBlur(gray, smooth, new cv.Size(3, 3), 0);
    const levels = findInkLevels(cv, reduceByOpenCv(cv, gray, smooth));
    own(levels.dark);
    own(levels.paper);
    if (onStage) showPaper(cv, gray, levels.paper, onStage);
    const limit = own(new cv.Mat());
    const enlarge = (level: Mat): void =>
      cv.resize(level, limit, new cv.Size(gray.cols, gray.rows), 0, 0, cv.INTER_LINEAR);
    const ink = new cv.Mat();
    enlarge(levels.dark);
    cv.compare(smooth, limit, ink, cv.CMP_LT);
    if (levels.light) {
      enlarge(own(levels.light));
      const light = own(new cv.Mat());
      cv.compare(smooth, limit, light, cv.CMP_GT);
      cv.bitwise_or(ink, light, ink);
    }
    return ink;
  });
}

/** The stages that are never made at full size unless someone looks: bare paper, and how far the picture is from it. */
function showPaper(cv: OpenCv, gray: Mat, reduced: Mat, onStage: OnStage): void {
  withMats((own) => {
    const paper = own(new cv.Mat());
    cv.resize(reduced, paper, new cv.Size(gray.cols, gray.rows), 0, 0, cv.INTER_LINEAR);
    showStage(onStage, 'paper', paper);
    cv.absdiff(gray, paper, paper);
    showStage(onStage, 'ink-depth', paper);
  });
}
