import type { OpenCv } from '../vision/opencv.ts';

/** Runs work that needs OpenCV. */
export type UseCv = <T>(work: (cv: OpenCv) => Promise<T>) => Promise<T>;

/**
 * Work that OpenCV traps in, as where it calls a function that was left out of it, is done once more with a spare one, and all
 * later work too.
 */
export function spareCv(first: OpenCv, loadSpare?: () => Promise<OpenCv>): UseCv {
  let cv = first;
  let load = loadSpare;
  return async (work) => {
    try {
      return await work(cv);
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError) || load === undefined) throw error;
      cv = await load();
      load = undefined;
      return work(cv);
    }
  };
}
