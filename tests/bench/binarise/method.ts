import type { OpenCv } from '../../../src/vision/opencv.ts';

export type Mat = InstanceType<OpenCv['Mat']>;

/** A way to tell ink from paper: 8-bit grey in, 255 for ink and 0 for paper out. The caller owns the Mat. */
export type Method = (cv: OpenCv, gray: Mat) => Mat;
