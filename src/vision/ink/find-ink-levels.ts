import type { OpenCv } from '../opencv.ts';
import { withMats } from '../with-mats.ts';
import { estimatePaper } from './estimate-paper.ts';
import { findInkLevel } from './find-ink-level.ts';
import { findLightInk } from './find-light-ink.ts';
import { chooseReduction, type PictureSize, type ReducedPicture } from './reduced-picture.ts';

type Mat = InstanceType<OpenCv['Mat']>;

/** Side of the window that paper is looked for in, as a share of the shorter side: wider than any stroke, narrower than a shadow. */
const PAPER_WINDOW = 1 / 9;
const MIN_PAPER_WINDOW = 28; // pixels
/** Side of the window in which ink is compared with the deepest: about a character. */
const INK_WINDOW = 1 / 6;
const MIN_INK_WINDOW = 41; // pixels

/** Grey levels that tell ink from paper, all on the reduced picture. The caller owns the Mats. */
export interface InkLevels {
  /** Darker than this is ink; 0 where ink is light. */
  readonly dark: Mat;
  /** Lighter than this is ink, 255 where ink is dark; undefined where that is everywhere. */
  readonly light: Mat | undefined;
  /** Bare paper or board. */
  readonly paper: Mat;
}

/** Works out, for each place of the picture, whether its ink is dark or light, and from which level on. */
export function findInkLevels(cv: OpenCv, { size, means: takeMeans, extremes }: ReducedPicture): InkLevels {
  return withMats((own) => {
    const windows = chooseWindows(size);
    const means = own(takeMeans());
    // First all that can fail, before there are Mats that the caller is to own.
    const darkest = own(extremes('darkest'));
    const isLight = findLightInk(cv, means, windows.paper);
    const lightest = isLight && own(isLight) && own(extremes('lightest'));
    const dark = findDarkInk(cv, means, darkest, windows);
    if (!isLight || !lightest) return { ...dark, dark: dark.level, light: undefined };

    for (const mat of [means, lightest]) cv.bitwise_not(mat, mat); // light ink is dark ink of the negative
    const negative = findDarkInk(cv, means, lightest, windows);
    for (const mat of [negative.level, negative.paper]) cv.bitwise_not(mat, mat);
    own(negative.paper).copyTo(dark.paper, isLight);
    dark.level.setTo(new cv.Scalar(0), isLight);
    cv.bitwise_not(isLight, isLight);
    negative.level.setTo(new cv.Scalar(255), isLight);
    return { paper: dark.paper, dark: dark.level, light: negative.level };
  });
}

/** Sides of the windows in reduced pixels, odd. */
interface Windows {
  readonly paper: number;
  readonly ink: number;
}

function chooseWindows(size: PictureSize): Windows {
  const shorter = Math.min(size.cols, size.rows);
  const toOdd = (pixels: number): number => 2 * Math.round(pixels / chooseReduction(size) / 2) + 1;
  return {
    paper: toOdd(Math.max(MIN_PAPER_WINDOW, PAPER_WINDOW * shorter)),
    ink: toOdd(Math.max(MIN_INK_WINDOW, INK_WINDOW * shorter)),
  };
}

function findDarkInk(cv: OpenCv, means: Mat, darkest: Mat, windows: Windows): { level: Mat; paper: Mat } {
  const paper = estimatePaper(cv, means, windows.paper);
  return { paper, level: findInkLevel(cv, darkest, paper, windows.ink) };
}
