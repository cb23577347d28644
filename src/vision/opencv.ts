import type cvModule from '@techstark/opencv-js';

/** The OpenCV.js module, loaded. Handed to whoever needs it, so that the worker and Node can each load it their own way. */
export type OpenCv = typeof cvModule;
