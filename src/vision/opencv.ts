import type cvModule from '@techstark/opencv-js';

/** The package's types leave most of OpenCV's constants untyped. */
type TypeConstants<Module> = {
  readonly [Name in keyof Module]: IsUntyped<Module[Name]> extends true ? number : Module[Name];
};

type IsUntyped<T> = 0 extends 1 & T ? true : false;

/** The OpenCV.js module, loaded. Handed to whoever needs it, so that the worker and Node can each load it their own way. */
export type OpenCv = TypeConstants<typeof cvModule>;
