import type { StrokeSides } from './measure-sides.ts';

/** A side stands out by at least this share of the contrast that a quarter of all sides exceed. */
const CLEAR = 0.4;
const TYPICAL = 0.75;

/**
 * Share of a component's sides that stand out from what is beside them, 0–1. A stroke has paper on both sides; the border of a sheet, of a
 * shadow or of a finger only on one, wherever the threshold has let a seam of it pass as ink.
 */
export function shareStandingOut({ contrasts }: Pick<StrokeSides, 'contrasts'>): number {
  if (contrasts.length === 0) return 0;
  let sum = 0;
  for (const contrast of contrasts) sum += contrast;
  // Light ink is dark ink of the negative: what is largest there is smallest here.
  const [sign, last] = [sum > 0 ? 1 : -1, contrasts.length - 1];
  const rank = Math.floor(TYPICAL * last);
  const clear = CLEAR * sign * contrasts[sum > 0 ? rank : last - rank];
  let standing = 0;
  for (const contrast of contrasts) if (sign * contrast > 0 && sign * contrast >= clear) standing++;
  return standing / contrasts.length;
}
