import { selectRank } from '../../core/select-rank.ts';

/** A side stands out by at least this share of the contrast that a quarter of all sides exceed. */
const CLEAR = 0.4;
const TYPICAL = 0.75;

/**
 * Share of a component's sides that stand out from what is beside them, 0–1. A stroke has paper on both sides; the border of a sheet, of a
 * shadow or of a finger only on one, wherever the threshold has let a seam of it pass as ink.
 * @param contrasts of each side: the grey level beside it, less that of the ink; they change places
 */
export function shareStandingOut(contrasts: Float32Array): number {
  if (contrasts.length === 0) return 0;
  let sum = 0;
  for (let i = 0; i < contrasts.length; i++) sum += contrasts[i];
  // Light ink is dark ink of the negative: what is largest there is smallest here.
  const [sign, last] = [sum > 0 ? 1 : -1, contrasts.length - 1];
  const rank = Math.floor(TYPICAL * last);
  const clear = CLEAR * sign * selectRank(contrasts, sum > 0 ? rank : last - rank);
  let standing = 0;
  for (let i = 0; i < contrasts.length; i++) if (sign * contrasts[i] > 0 && sign * contrasts[i] >= clear) standing++;
  return standing / contrasts.length;
}
