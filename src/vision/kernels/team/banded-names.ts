/** The routines of `assembly/` that do a part of a picture's rows: these can be shared out among threads. A job names them by their places here. */
export const BANDED = [
  'chooseGrey',
  'takeChannel',
  'smooth',
  'spreadExtremes',
  'shrinkToMeans',
  'shrinkToExtremes',
  'markInk',
  'toRgba',
] as const;

export type BandedName = (typeof BANDED)[number];

/** From a row to that before another one, with memory for its thread alone; then what the source's docstring in `assembly/` says. */
export type BandedRoutine = (from: number, to: number, scratch: number, ...rest: number[]) => void;
export type BandedRoutines = Readonly<Record<BandedName, BandedRoutine>>;
