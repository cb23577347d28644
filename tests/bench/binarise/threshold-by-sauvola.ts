import type { OpenCv } from '../../../src/vision/opencv.ts';
import { withMats } from '../../../src/vision/with-mats.ts';
import type { Mat } from './method.ts';

const K = 0.2; // as published for documents that are not too faint
const RANGE = 128; // of the standard deviation, grey levels

/**
 * Ink where the grey level is under mean × (1 + K × (deviation / RANGE − 1)) of its window, from two box filters (Sauvola & Pietikäinen 2000).
 * `side` is odd, pixels. Writes into `ink`.
 */
export function thresholdBySauvola(cv: OpenCv, gray: Mat, ink: Mat, side: number): void {
  withMats((own) => {
    const levels = own(new cv.Mat());
    gray.convertTo(levels, cv.CV_32F);
    const window = new cv.Size(side, side);
    const [mean, deviation] = [own(new cv.Mat()), own(new cv.Mat())];
    cv.blur(levels, mean, window);
    cv.multiply(levels, levels, deviation);
    cv.blur(deviation, deviation, window);
    const squared = own(new cv.Mat());
    cv.multiply(mean, mean, squared);
    cv.subtract(deviation, squared, deviation);
    cv.max(deviation, own(new cv.Mat(gray.rows, gray.cols, cv.CV_32F, new cv.Scalar(0))), deviation);
    cv.sqrt(deviation, deviation);
    deviation.convertTo(deviation, -1, K / RANGE, 1 - K);
    cv.multiply(mean, deviation, mean);
    cv.compare(levels, mean, ink, cv.CMP_LT);
  });
}
