import type { OpenCv } from '../../../src/vision/opencv.ts';

type Mat = InstanceType<OpenCv['Mat']>;

/** OpenCV that remembers every Mat which is made through it, whether or not its maker counts it. */
export interface TrackedOpenCv {
  readonly cv: OpenCv;
  /** Mats made so far. */
  made(): number;
  /** Mats that were made and not deleted. */
  alive(): number;
}

/** Wraps OpenCV; what it computes stays the same. */
export function trackMats(cv: OpenCv): TrackedOpenCv {
  const mats: Mat[] = [];
  const remember = (mat: Mat): Mat => {
    mats.push(mat);
    return mat;
  };
  const TrackedMat = new Proxy(cv.Mat, {
    construct: (target, args) => remember(Reflect.construct(target, args) as Mat),
  });
  const getStructuringElement: OpenCv['getStructuringElement'] = (...args) =>
    remember(cv.getStructuringElement(...args));
  const tracked = new Proxy(cv, {
    get: (target, name) => {
      if (name === 'Mat') return TrackedMat;
      if (name === 'getStructuringElement') return getStructuringElement;
      return Reflect.get(target, name) as unknown;
    },
  });
  return {
    cv: tracked,
    made: () => mats.length,
    alive: () => mats.filter((mat) => !mat.isDeleted()).length,
  };
}
