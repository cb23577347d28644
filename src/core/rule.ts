import type { FramePoint } from './geometry.ts';

/** A ruled line of the sheet (of ruled or squared paper, a table, a box, a comb, an underline), taken out of the ink. */
export interface Rule {
  /** The left end of a level rule, the upper end of an upright one. */
  readonly from: FramePoint;
  readonly to: FramePoint;
  readonly thickness: number;
}

/** Whether a rule runs down rather than across. */
export const isUpright = ({ from, to }: Rule): boolean => Math.abs(to[1] - from[1]) > Math.abs(to[0] - from[0]);
