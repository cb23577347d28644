import type { PictureLook } from './picture-look.ts';

/** Means of pieces of 24 pixels differ by no more than this in a picture that stands still, grey levels: a sensor's noise, and no stroke of a pen. */
const MOST = 5;

/** Whether nothing has moved, come or gone between two pictures, but for noise. Wherever a stroke is drawn, pieces of rows or columns cross it. */
export function standsStill({ means: before }: PictureLook, { means: now }: PictureLook): boolean {
  if (before.length !== now.length) return false;
  for (let i = 0; i < now.length; i++) {
    const change = now[i] - before[i];
    if (change > MOST || change < -MOST) return false;
  }
  return true;
}
