import loading from '@techstark/opencv-js';
import type { OpenCv } from './opencv.ts';

/** Loads OpenCV.js in Node, straight from its package. Version 5.0 exports a promise of what its types describe. */
export function loadOpenCvNode(): Promise<OpenCv> {
  return Promise.resolve(loading);
}
