import type { OpenCv } from '../../../src/vision/opencv.ts';

/** How much memory OpenCV's heap has grown to, bytes: it never shrinks, so a leak of Mats shows in it sooner or later. */
export function heapBytes(cv: OpenCv): number {
  const probe = new cv.Mat(1, 1, cv.CV_8U);
  const bytes = (probe.data as Uint8Array).buffer.byteLength;
  probe.delete();
  return bytes;
}
